import { queryOptions } from '@tanstack/react-query';
import { graphql } from '#graphql/gql';
import type { AccountLinksQuery, AccountPageQuery, IdentifierKind } from '#graphql/graphql';
import { ask } from '../api/ask.js';
import { type Page, ROWS_A_PAGE } from '../elements/use-pages.js';

const ACCOUNT = graphql(`
  query AccountPage($accountId: String!) {
    account(accountId: $accountId) {
      accountId
      createdAt
      status
      country
      timeZone
      pathway
      organization
      emailDomain
      paying
      volume {
        exchanges
        inputTokens
        outputTokens
        byModel {
          model
          exchanges
          inputTokens
          outputTokens
        }
        byCapability {
          capability
          exchanges
          inputTokens
          outputTokens
        }
      }
      rings {
        ring {
          ringId
          reading
          accountCount
        }
        member {
          role
          joinedAt
          confidence
          posteriorBits
        }
      }
    }
  }
`);

const LINKS = graphql(`
  query AccountLinks($accountId: String!, $first: Int!, $after: String, $kind: IdentifierKind) {
    account(accountId: $accountId) {
      links(first: $first, after: $after, kind: $kind) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          identifier {
            kind
            value
            degree
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

export type AccountOfPage = NonNullable<AccountPageQuery['account']>;
export type LinkRow = NonNullable<AccountLinksQuery['account']>['links']['nodes'][number];

export function accountQuery(accountId: string) {
  return queryOptions({
    queryKey: ['account', accountId],
    queryFn: async ({ signal }) => (await ask(ACCOUNT, { accountId }, signal)).account,
  });
}

/** The identifiers that an account showed. */
export function linksPage(accountId: string, kind: IdentifierKind | undefined) {
  return async (after: string | null, signal: AbortSignal): Promise<Page<LinkRow>> => {
    const variables = { accountId, first: ROWS_A_PAGE, after, kind: kind ?? null };
    const { account } = await ask(LINKS, variables, signal);
    return account?.links ?? { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } };
  };
}
