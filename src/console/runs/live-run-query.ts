import { queryOptions } from '@tanstack/react-query';
import { graphql } from '#graphql/gql';
import type { LiveRunQuery } from '#graphql/graphql';
import { ask } from '../api/ask.js';

const LIVE_RUN = graphql(`
  query LiveRun($runId: String!) {
    detectionRun(runId: $runId) {
      runId
      sequence
      state
      startedAt
      finishedAt
      failure
      step
      stepStartedAt
      steps {
        name
        seconds
      }
      groups {
        ring
        linked
        denseBenign
        suspected
      }
    }
  }
`);

export type LiveRun = NonNullable<LiveRunQuery['detectionRun']>;

/** Often enough to see steps pass, and one cheap row each time. */
const LIVE_MS = 1_500;

/** A run as it is now, asked again until it ends. */
export function liveRunQuery(runId: string) {
  return queryOptions({
    queryKey: ['run', runId],
    queryFn: async ({ signal }) => (await ask(LIVE_RUN, { runId }, signal)).detectionRun,
    refetchInterval: ({ state }) => (state.data?.state === 'RUNNING' ? LIVE_MS : false),
    staleTime: 0,
  });
}
