import { setTimeout as sleep } from 'node:timers/promises';
import { Cron } from 'croner';
import type { Actor } from '../domain/actor.js';
import { Failure } from '../domain/failure.js';
import type { Clock } from '../domain/time.js';
import type { StartDetection } from './start-detection.js';

export interface ScheduleOptions {
  /** A cron expression; its times are UTC. */
  readonly expression: string;
  readonly clock: Clock;
  /** Epoch milliseconds: when the newest run that ended well and looked at all data began. */
  readonly newestGoodRun: () => Promise<number | undefined>;
  /** Is any process at work on a run? */
  readonly isUnderWay: () => Promise<boolean>;
  readonly start: StartDetection;
  readonly signal: AbortSignal;
  /** Told of each attempt that was not simply another process's turn. */
  readonly onAttempt: (outcome: AttemptOutcome) => void;
  /** Waits; replaced in tests. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

export type AttemptOutcome =
  | { readonly kind: 'BEGAN' | 'DONE' | 'FAILED'; readonly runId: string }
  | { readonly kind: 'NOT_BEGUN'; readonly error: unknown };

export interface Schedule {
  /** Epoch milliseconds: the next time a run is due; one that is late is due at a time that has passed. */
  readonly nextRunAt: () => number | undefined;
  /** Resolves once `signal` is aborted. */
  readonly stopped: Promise<void>;
}

/** A schedule is set up by whoever runs the server. */
export const SCHEDULE: Actor = { kind: 'SCHEDULE', id: 'schedule', roles: ['analyst'] };

/** Whoever holds the detection renews its lease more often; one that died loses it after a minute. */
const HELD_PAUSE_MS = 20_000;
/** Looks again though nothing is due: clocks are set, machines sleep, other processes run detection. */
const LOOK_PAUSE_MS = 60_000;

/**
 * Starts a run whenever one is due: a time of the expression has come since the newest good run began. So several
 * servers with one expression start one run each time, times missed while none was up are made up for by one run, and
 * a run that died with its server is done again by another. A run that failed is left to the next time.
 */
export function runSchedule(options: ScheduleOptions): Schedule {
  const { clock, signal, wait = pause } = options;
  const cron = new Cron(options.expression, { timezone: 'UTC' });
  const nextAfter = (ms: number) => cron.nextRun(new Date(ms))?.getTime();
  // Before the first good run nothing was missed.
  let from = clock();
  let next = nextAfter(from);
  let isFirstLook = true;

  const look = async (): Promise<number> => {
    const good = await options.newestGoodRun();
    if (good !== undefined && (isFirstLook || good > from)) from = good;
    isFirstLook = false;
    next = nextAfter(from);
    const now = clock();
    if (next === undefined || next > now)
      return Math.min((next ?? Number.POSITIVE_INFINITY) - now, LOOK_PAUSE_MS);
    if ((await options.isUnderWay()) || (await attempt(options, next))) return HELD_PAUSE_MS;
    from = now;
    next = nextAfter(from);
    return 0;
  };

  const loop = async (): Promise<void> => {
    while (!signal.aborted) {
      const ms = await look().catch((error: unknown) => {
        options.onAttempt({ kind: 'NOT_BEGUN', error });
        return LOOK_PAUSE_MS;
      });
      if (ms > 0 && !signal.aborted) await wait(ms, signal);
    }
  };
  return { nextRunAt: () => next, stopped: loop() };
}

/** Does what is due since `unlessSince`. Returns whether another process is at work, so that this is to be settled. */
async function attempt({ start, onAttempt }: ScheduleOptions, unlessSince: number): Promise<boolean> {
  try {
    const { runId, ended } = await start({ actor: SCHEDULE, unlessSince });
    onAttempt({ kind: 'BEGAN', runId });
    onAttempt({ kind: (await ended) ? 'DONE' : 'FAILED', runId });
    return false;
  } catch (error) {
    if (error instanceof Failure && error.code === 'LEASE_HELD') return true;
    if (!(error instanceof Failure && error.code === 'NOT_DUE')) onAttempt({ kind: 'NOT_BEGUN', error });
    return false;
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
