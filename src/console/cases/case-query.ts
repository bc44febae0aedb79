import { queryOptions } from '@tanstack/react-query';
import { graphql } from '#graphql/gql';
import type { CaseEventRowFragment, CaseOfPageFragment } from '#graphql/graphql';
import { ask } from '../api/ask.js';
import { type Page, ROWS_A_PAGE } from '../elements/use-pages.js';

const CASE = graphql(`
  query CasePage($ringId: String!) {
    case(ringId: $ringId) {
      ...CaseOfPage
    }
  }

  fragment CaseOfPage on Case {
    ringId
    version
    state
    assignee
    priority
    needsReview
    openedAt
    changedAt
    moves
    mayPropose
    verdict {
      outcome
      reason
      text
      inForce
      next
      proposedBy
      proposedAt
      approvedBy
      inForceAt
      reading
      accountCount
      exchanges
      run {
        sequence
      }
    }
    mergedInto {
      ringId
      state
    }
    mergedCases {
      ringId
      state
    }
    splitFrom {
      ringId
      state
    }
  }
`);

const EVENTS = graphql(`
  query CaseEvents($ringId: String!, $first: Int!, $after: String) {
    case(ringId: $ringId) {
      events(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...CaseEventRow
        }
      }
    }
  }

  fragment CaseEventRow on CaseEvent {
    sequence
    at
    actor
    kind
    stateBefore
    stateAfter
    text
    assignee
    priority
    outcome
    reason
    accountCount
    run {
      sequence
    }
    otherRing {
      ringId
    }
    change {
      sentence
    }
  }
`);

export type CaseOfPage = CaseOfPageFragment;
export type CaseEventRow = CaseEventRowFragment;

/** Others work on it too: so soon their changes show. */
const LIVE_MS = 15_000;

/** The work on a group as it is now. */
export function caseQuery(ringId: string) {
  return queryOptions({
    queryKey: ['case', ringId],
    queryFn: async ({ signal }) => (await ask(CASE, { ringId }, signal)).case,
    staleTime: 0,
    refetchInterval: LIVE_MS,
  });
}

/** What happened to a case, the newest first. */
export function caseEventsPage(ringId: string) {
  return async (after: string | null, signal: AbortSignal): Promise<Page<CaseEventRow>> => {
    const found = (await ask(EVENTS, { ringId, first: ROWS_A_PAGE, after }, signal)).case;
    return found?.events ?? { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } };
  };
}
