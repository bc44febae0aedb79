import { queryOptions, useQuery } from '@tanstack/react-query';
import { graphql } from '#graphql/gql';
import type { MeQuery } from '#graphql/graphql';
import { ask } from '../api/ask.js';
import { isGranted, type Permission } from './grants.js';

const ME = graphql(`
  query Me {
    me {
      callerId
      name
      kind
      roles
    }
  }
`);

export type Me = MeQuery['me'];

/** Who has signed in. */
export function meQuery() {
  return queryOptions({
    queryKey: ['me'],
    queryFn: async ({ signal }) => (await ask(ME, {}, signal)).me,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useMe(): Me | undefined {
  return useQuery(meQuery()).data;
}

/** May whoever has signed in do it? Not until it is known. */
export function useMay(permission: Permission): boolean {
  const me = useMe();
  return me !== undefined && isGranted(me.roles, permission);
}
