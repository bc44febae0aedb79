import { graphql } from '#graphql/gql';
import type { RingMembersQuery } from '#graphql/graphql';
import { ask } from '../api/ask.js';
import { type Page, ROWS_A_PAGE } from '../elements/use-pages.js';
import type { RingSearch } from '../ring/ring-search.js';

const MEMBERS = graphql(`
  query RingMembers(
    $ringId: String!
    $first: Int!
    $after: String
    $orderBy: MemberOrder!
    $filter: MemberFilter
  ) {
    ring(ringId: $ringId) {
      members(first: $first, after: $after, orderBy: $orderBy, filter: $filter) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          accountId
          role
          joinedAt
          confidence
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
            inputTokens
            outputTokens
          }
        }
      }
    }
  }
`);

export type Member = NonNullable<RingMembersQuery['ring']>['members']['nodes'][number];

/** Which members show, and in which order. */
export type MemberChoice = Pick<RingSearch, 'order' | 'role' | 'minConfidence'>;

export function membersPage(ringId: string, { order, role, minConfidence }: MemberChoice) {
  const filter = { role: role ?? null, minConfidence: minConfidence ?? null };
  return async (after: string | null, signal: AbortSignal): Promise<Page<Member>> => {
    const variables = { ringId, first: ROWS_A_PAGE, after, orderBy: order ?? 'EXCHANGES', filter };
    const { ring } = await ask(MEMBERS, variables, signal);
    return ring?.members ?? { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } };
  };
}
