import { queryOptions } from '@tanstack/react-query';
import { graphql } from '#graphql/gql';
import type { MemberDetailQuery } from '#graphql/graphql';
import { ask } from '../api/ask.js';

const MEMBER = graphql(`
  query MemberDetail($accountId: String!) {
    account(accountId: $accountId) {
      accountId
      createdAt
      country
      rings {
        ring {
          ringId
        }
        member {
          role
          joinedAt
          confidence
          priorBits
          posteriorBits
          activeDays
          bits {
            payment
            network
            device
            prompt
          }
          volume {
            exchanges
          }
        }
      }
      links(first: 100) {
        totalCount
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

export type MemberAccount = NonNullable<MemberDetailQuery['account']>;

/** An account's place in its groups, and the identifiers that it showed. */
export function memberQuery(accountId: string) {
  return queryOptions({
    queryKey: ['member', accountId],
    queryFn: async ({ signal }) => (await ask(MEMBER, { accountId }, signal)).account,
  });
}
