import type { Logger } from 'pino';
import { type AttemptOutcome, runSchedule, type Schedule } from '../detection/schedule.js';
import type { StartDetection } from '../detection/start-detection.js';
import type { Clock } from '../domain/time.js';
import type { Graph } from '../graph/graph.js';
import { isLeaseHeld } from '../graph/lease.js';
import { newestGoodRun } from '../runs/newest-good-run.js';

/** The schedule of a server, with what it does in the log; `undefined` when there is none. */
export function scheduledDetection(
  expression: string | undefined,
  start: StartDetection,
  world: {
    readonly graph: Graph;
    readonly logger: Logger;
    readonly clock: Clock;
    readonly signal: AbortSignal;
  },
): Schedule | undefined {
  if (expression === undefined) return undefined;
  const { graph, logger, clock, signal } = world;
  return runSchedule({
    expression,
    clock,
    signal,
    start,
    newestGoodRun: () => newestGoodRun(graph, { signal }),
    isUnderWay: () => isLeaseHeld(graph, 'detection'),
    onAttempt: (outcome) => note(logger, outcome),
  });
}

function note(logger: Logger, outcome: AttemptOutcome): void {
  if (outcome.kind === 'NOT_BEGUN') {
    logger.error({ err: outcome.error }, 'a scheduled run could not begin');
  } else if (outcome.kind === 'FAILED') {
    logger.error({ runId: outcome.runId }, 'a scheduled run has failed');
  } else {
    const what = outcome.kind === 'BEGAN' ? 'begun' : 'ended well';
    logger.info({ runId: outcome.runId }, `a scheduled run has ${what}`);
  }
}
