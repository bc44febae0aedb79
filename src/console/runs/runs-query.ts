import { infiniteQueryOptions } from '@tanstack/react-query';
import { graphql } from '#graphql/gql';
import type { RunsQuery } from '#graphql/graphql';
import { ask } from '../api/ask.js';

const RUNS = graphql(`
  query Runs($first: Int!, $after: String) {
    detectionRuns(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        runId
        sequence
        state
        current
        startedAt
        finishedAt
        asOf
        watermark
        codeVersion
        failure
        parameters {
          name
          value
        }
        steps {
          name
          seconds
        }
        counts {
          name
          value
        }
        groups {
          ring
          linked
          denseBenign
          suspected
        }
        allTraffic {
          exchanges
        }
      }
    }
  }
`);

export type Run = RunsQuery['detectionRuns']['nodes'][number];

const RUNS_A_PAGE = 50;
/** A run takes minutes: this shows its end soon enough. */
const LIVE_MS = 5_000;

/** The runs, the newest first; read anew every few seconds while one is under way. */
export function runsQuery() {
  return infiniteQueryOptions({
    queryKey: ['runs'],
    queryFn: async ({ pageParam, signal }) =>
      (await ask(RUNS, { first: RUNS_A_PAGE, after: pageParam }, signal)).detectionRuns,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    refetchInterval: ({ state }) =>
      state.data?.pages[0]?.nodes.some((run) => run.state === 'RUNNING') ? LIVE_MS : false,
  });
}
