import { queryOptions } from '@tanstack/react-query';
import { graphql } from '#graphql/gql';
import type { LinkPathsQuery } from '#graphql/graphql';
import { ask } from '../api/ask.js';

const LINK_PATHS = graphql(`
  query LinkPaths($from: String!, $to: String!, $maxHops: Int!) {
    linkPath(from: $from, to: $to, maxHops: $maxHops) {
      sentence
      degreeBound
      popularShared {
        kind
        value
        degree
      }
      popularSharedCount
      notWalkedCount
      cuts {
        reason
        limit
        count
      }
      paths {
        hops
        bits
        sentence
        steps {
          from {
            accountId
          }
          to {
            accountId
          }
          bits
          sharedCount
          shared {
            kind
            value
            degree
            countedBits
            overlapFrom
            overlapTo
            gapDays
          }
        }
      }
    }
  }
`);

export type LinkPaths = NonNullable<LinkPathsQuery['linkPath']>;
export type LinkPath = LinkPaths['paths'][number];
export type LinkStep = LinkPath['steps'][number];

/** How two accounts are linked; null when one of them does not exist. */
export function linkPathsQuery(from: string, to: string, maxHops: number) {
  return queryOptions({
    queryKey: ['path', from, to, maxHops],
    queryFn: async ({ signal }) => (await ask(LINK_PATHS, { from, to, maxHops }, signal)).linkPath,
  });
}
