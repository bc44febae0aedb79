import { queryOptions } from '@tanstack/react-query';
import { graphql } from '#graphql/gql';
import type { RingPictureQuery } from '#graphql/graphql';
import { ask } from '../api/ask.js';

const PICTURE = graphql(`
  query RingPicture($ringId: String!) {
    ring(ringId: $ringId) {
      summaryGraph {
        hubs {
          id: nodeId
          kind
          value
          bits
          accountsInRing
        }
        clusters {
          clusterId
          hub
          accounts
          exchanges
        }
        links {
          cluster
          hub
          accounts
        }
        hubsLeftOut
        linksLeftOut
      }
    }
  }
`);

export type Summary = NonNullable<RingPictureQuery['ring']>['summaryGraph'];
export type Hub = Summary['hubs'][number];
export type Cluster = Summary['clusters'][number];

/** A group in few nodes: clusters of members and the identifiers that join them. */
export function pictureQuery(ringId: string) {
  return queryOptions({
    queryKey: ['ring', ringId, 'picture'],
    queryFn: async ({ signal }) => (await ask(PICTURE, { ringId }, signal)).ring?.summaryGraph ?? null,
  });
}
