import { graphql } from '#graphql/gql';
import type { RingLineageQuery } from '#graphql/graphql';
import { ask } from '../api/ask.js';
import { type Page, ROWS_A_PAGE } from '../elements/use-pages.js';

const LINEAGE = graphql(`
  query RingLineage($ringId: String!, $first: Int!, $after: String) {
    ring(ringId: $ringId) {
      lineage(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          kind
          at
          accountsBefore
          accountsAfter
          run {
            sequence
          }
          otherRing {
            ringId
          }
          restatement {
            reason
            exchangesBefore
            exchangesAfter
          }
        }
      }
    }
  }
`);

export type LineageRow = NonNullable<RingLineageQuery['ring']>['lineage']['nodes'][number];

/** What became of a group from run to run, the newest first. */
export function lineagePage(ringId: string) {
  return async (after: string | null, signal: AbortSignal): Promise<Page<LineageRow>> => {
    const { ring } = await ask(LINEAGE, { ringId, first: ROWS_A_PAGE, after }, signal);
    return ring?.lineage ?? { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } };
  };
}
