import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { graphql } from '#graphql/gql';
import type { RingQuery } from '#graphql/graphql';
import { ask } from '../api/ask.js';

const RING = graphql(`
  query Ring($ringId: String!) {
    ring(ringId: $ringId) {
      ringId
      reading
      confidence
      accountCount
      coreCount
      attachedCount
      channels
      channelsBlind
      firstActivityAt
      lastActivityAt
      firstDetectedAt
      exposure
      growth
      shareOfAllTraffic
      run {
        runId
        sequence
        finishedAt
        watermark
        asOf
        current
      }
      judgements {
        name
        value
        threshold
        reason
      }
      succeeds {
        ringId
        reading
        accountCount
      }
      volume {
        exchanges
        inputTokens
        outputTokens
        accounts
        core
        attached
        beforeJoining
      }
      volumeSeries(granularity: DAY) {
        at
        exchanges
      }
    }
  }
`);

const RING_WINDOW = graphql(`
  query RingWindow($ringId: String!, $from: Date, $to: Date) {
    ring(ringId: $ringId) {
      volume(from: $from, to: $to) {
        exchanges
        inputTokens
        outputTokens
        accounts
        core
        attached
        beforeJoining
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
    }
  }
`);

export type RingOfPage = NonNullable<RingQuery['ring']>;

export interface TimeWindow {
  readonly from?: string;
  readonly to?: string;
}

/** A group's head: figures, reading and days. */
export function ringQuery(ringId: string) {
  return queryOptions({
    queryKey: ['ring', ringId],
    queryFn: async ({ signal }) => (await ask(RING, { ringId }, signal)).ring,
  });
}

/** What a group took within a window of days. */
export function windowQuery(ringId: string, { from, to }: TimeWindow) {
  return queryOptions({
    queryKey: ['ring', ringId, 'window', from, to],
    queryFn: async ({ signal }) => {
      const variables = { ringId, from: from ?? null, to: to ?? null };
      return (await ask(RING_WINDOW, variables, signal)).ring?.volume ?? null;
    },
    placeholderData: keepPreviousData,
  });
}
