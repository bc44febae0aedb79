import { queryOptions } from '@tanstack/react-query';
import { graphql } from '#graphql/gql';
import type { LookedQuery } from '#graphql/graphql';
import { ask } from '../api/ask.js';

const LOOKED = graphql(`
  query Looked($ringId: String!) {
    ring(ringId: $ringId) {
      sinceLooked {
        at
        run {
          sequence
        }
        accountsJoined
        accountsLeft
        exchanges
        lineage {
          kind
          accountsBefore
          accountsAfter
          run {
            sequence
          }
          otherRing {
            ringId
          }
        }
        caseEvents {
          ...CaseEventRow
        }
      }
    }
  }
`);

const MARK = graphql(`
  mutation MarkLooked($ringId: String!) {
    markLooked(ringId: $ringId) {
      __typename
      ... on CaseRefused {
        message
      }
    }
  }
`);

export type Since = NonNullable<NonNullable<LookedQuery['ring']>['sinceLooked']>;

/** What is new in a group since whoever has signed in looked; null when they never did. */
export function lookedQuery(ringId: string) {
  return queryOptions({
    queryKey: ['looked', ringId],
    queryFn: async ({ signal }) => (await ask(LOOKED, { ringId }, signal)).ring?.sinceLooked ?? null,
  });
}

/** Notes that whoever has signed in has looked at a group. */
export async function markLooked(ringId: string): Promise<void> {
  const { markLooked: result } = await ask(MARK, { ringId });
  if (result.__typename === 'CaseRefused') throw new Error(result.message);
}
