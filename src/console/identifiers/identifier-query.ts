import { queryOptions } from '@tanstack/react-query';
import { graphql } from '#graphql/gql';
import type { IdentifierAccountsQuery, IdentifierKind, IdentifierPageQuery } from '#graphql/graphql';
import { ask } from '../api/ask.js';
import { type Page, ROWS_A_PAGE } from '../elements/use-pages.js';

const IDENTIFIER = graphql(`
  query IdentifierPage($kind: IdentifierKind!, $value: String!) {
    identifier(kind: $kind, value: $value) {
      kind
      value
      degree
      asn
      ipClass
      bin
      prepaid
      rings {
        ring {
          ringId
          reading
          accountCount
          confidence
        }
        binding {
          accountsInRing
          degree
          bits
          setAside
        }
      }
    }
  }
`);

const ACCOUNTS = graphql(`
  query IdentifierAccounts($kind: IdentifierKind!, $value: String!, $first: Int!, $after: String) {
    identifier(kind: $kind, value: $value) {
      accounts(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          account {
            accountId
            createdAt
            country
            status
            rings {
              ring {
                ringId
                reading
              }
              member {
                role
              }
            }
          }
          firstAt
          lastAt
          days
          exchanges
          bits
        }
      }
    }
  }
`);

export type IdentifierOfPage = NonNullable<IdentifierPageQuery['identifier']>;
export type HolderRow = NonNullable<IdentifierAccountsQuery['identifier']>['accounts']['nodes'][number];

export function identifierQuery(kind: IdentifierKind, value: string) {
  return queryOptions({
    queryKey: ['identifier', kind, value],
    queryFn: async ({ signal }) => (await ask(IDENTIFIER, { kind, value }, signal)).identifier,
  });
}

/** The accounts that showed an identifier. */
export function holdersPage(kind: IdentifierKind, value: string) {
  return async (after: string | null, signal: AbortSignal): Promise<Page<HolderRow>> => {
    const { identifier } = await ask(ACCOUNTS, { kind, value, first: ROWS_A_PAGE, after }, signal);
    return (
      identifier?.accounts ?? { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } }
    );
  };
}
