import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { graphql } from '#graphql/gql';
import type { QueueQuery } from '#graphql/graphql';
import { ask } from '../api/ask.js';
import { type QueueSearch, queueFilter } from './queue-search.js';

/** As many as a screen shows without scrolling far; each brings its trend. */
export const RINGS_A_PAGE = 25;

const QUEUE = graphql(`
  query Queue($first: Int!, $after: String, $filter: RingFilter, $orderBy: RingOrder!) {
    rings(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ringId
        reading
        confidence
        accountCount
        coreCount
        attachedCount
        channels
        firstActivityAt
        lastActivityAt
        firstDetectedAt
        exposure
        growth
        case {
          state
          assignee
          priority
          needsReview
        }
        sinceLooked {
          at
          accountsJoined
          accountsLeft
          exchanges
        }
        volume {
          exchanges
        }
        volumeSeries(granularity: DAY) {
          at
          exchanges
        }
      }
    }
    detectionRuns(first: 5) {
      nodes {
        sequence
        current
        state
        finishedAt
        watermark
        asOf
      }
    }
  }
`);

export type QueueRing = QueueQuery['rings']['nodes'][number];

/** One page of the queue, and the run whose findings it shows. */
export function queueQuery(search: QueueSearch) {
  return queryOptions({
    queryKey: ['queue', search],
    queryFn: ({ signal }) => askQueue(search, search.after ?? null, RINGS_A_PAGE, signal),
    placeholderData: keepPreviousData,
  });
}

export function askQueue(search: QueueSearch, after: string | null, first: number, signal: AbortSignal) {
  const variables = { first, after, filter: queueFilter(search), orderBy: search.order ?? 'EXPOSURE' };
  return ask(QUEUE, variables, signal);
}
