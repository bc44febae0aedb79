import { graphql } from '#graphql/gql';
import type { IdentifierKind, RingIdentifiersQuery } from '#graphql/graphql';
import { ask } from '../api/ask.js';
import { type Page, ROWS_A_PAGE } from '../elements/use-pages.js';

const IDENTIFIERS = graphql(`
  query RingIdentifiers($ringId: String!, $first: Int!, $after: String, $kind: IdentifierKind) {
    ring(ringId: $ringId) {
      identifiers(first: $first, after: $after, kind: $kind) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          kind
          value
          degree
          accountsInRing
          bits
          setAside
        }
      }
    }
  }
`);

export type RingIdentifierRow = NonNullable<RingIdentifiersQuery['ring']>['identifiers']['nodes'][number];

export function ringIdentifiersPage(ringId: string, kind: IdentifierKind | undefined) {
  return async (after: string | null, signal: AbortSignal): Promise<Page<RingIdentifierRow>> => {
    const variables = { ringId, first: ROWS_A_PAGE, after, kind: kind ?? null };
    const { ring } = await ask(IDENTIFIERS, variables, signal);
    return (
      ring?.identifiers ?? { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } }
    );
  };
}
