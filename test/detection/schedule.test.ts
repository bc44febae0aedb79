import { describe, expect, it } from 'vitest';
import { type AttemptOutcome, runSchedule } from '../../src/detection/schedule.js';
import type { DetectionRequest } from '../../src/detection/start-detection.js';
import { Failure } from '../../src/domain/failure.js';
import { HOUR_MS } from '../../src/domain/time.js';

const at = (time: string) => Date.parse(`2026-05-${time}Z`);
const MINUTE_MS = 60_000;

interface World {
  /** Servers with the same schedule, by the time they start. */
  readonly servers: readonly number[];
  readonly until: number;
  readonly good?: number;
  readonly runMs?: number;
  /** Runs that fail, by their number. */
  readonly failing?: readonly number[];
  /** A run of another process that holds the lease. */
  readonly held?: readonly [from: number, to: number];
}

/** Plays servers over a time that passes only while all of them wait, and returns when runs began. */
async function play({ servers, until, good, runMs = MINUTE_MS, failing = [], held }: World) {
  let now = Math.min(...servers);
  let newestGood = good;
  let working = false;
  const began: string[] = [];
  const outcomes: AttemptOutcome['kind'][] = [];
  const stop = new AbortController();
  const waiting: { readonly until: number; readonly wake: () => void }[] = [];
  const wait = (ms: number) =>
    new Promise<void>((wake) => {
      waiting.push({ until: now + ms, wake });
    });
  const isUnderWay = () => working || (held !== undefined && now >= held[0] && now < held[1]);

  const start = async ({ unlessSince }: DetectionRequest) => {
    if (isUnderWay()) throw new Failure('LEASE_HELD', 'held');
    if (newestGood !== undefined && newestGood >= unlessSince!) throw new Failure('NOT_DUE', 'not due');
    working = true;
    const startedAt = now;
    began.push(new Date(now).toISOString().slice(8, 19));
    const isGood = !failing.includes(began.length);
    const ended = wait(runMs).then(() => {
      working = false;
      if (isGood) newestGood = startedAt;
      return isGood;
    });
    return { runId: `run ${began.length}`, ended };
  };
  const schedules = servers.map((startsAt) =>
    wait(startsAt - now).then(() =>
      runSchedule({
        expression: '0 3 * * *',
        clock: () => now,
        newestGoodRun: async () => newestGood,
        isUnderWay: async () => isUnderWay(),
        start,
        signal: stop.signal,
        onAttempt: ({ kind }) => outcomes.push(kind),
        wait,
      }),
    ),
  );
  for (;;) {
    await new Promise(setImmediate);
    const [next] = waiting.sort((a, b) => a.until - b.until);
    if (next === undefined || next.until > until) break;
    waiting.shift();
    now = Math.max(now, next.until);
    next.wake();
  }
  stop.abort();
  const nextRunAt = (await schedules[0])!.nextRunAt();
  return { began, outcomes, nextRunAt };
}

describe('a schedule', () => {
  it('starts a run at each of its times, and says when the next is', async () => {
    const { began, outcomes, nextRunAt } = await play({
      servers: [at('10T12:00:00')],
      until: at('12T12:00:00'),
    });
    expect(began).toEqual(['11T03:00:00', '12T03:00:00']);
    expect(outcomes).toEqual(['BEGAN', 'DONE', 'BEGAN', 'DONE']);
    expect(nextRunAt).toBe(at('13T03:00:00'));
  });

  it('of several servers starts one run each time, short or long', async () => {
    for (const runMs of [10, 4 * HOUR_MS]) {
      const servers = [at('10T12:00:00'), at('10T12:00:07'), at('10T23:00:00')];
      const { began } = await play({ servers, until: at('12T12:00:00'), runMs });
      expect(began).toEqual(['11T03:00:00', '12T03:00:00']);
    }
  });

  it('makes up once for the times that were missed', async () => {
    const { began } = await play({
      servers: [at('10T12:00:00'), at('10T12:00:00')],
      until: at('11T12:00:00'),
      good: at('05T03:00:00'),
    });
    expect(began).toEqual(['10T12:00:00', '11T03:00:00']);
  });

  it('makes up for nothing when a run has begun since, or when there never was one', async () => {
    const servers = [at('10T12:00:00')];
    const until = at('10T20:00:00');
    expect((await play({ servers, until, good: at('10T03:00:01') })).began).toEqual([]);
    expect((await play({ servers, until })).began).toEqual([]);
  });

  it('leaves a run that failed to the next time', async () => {
    const { began, outcomes } = await play({
      servers: [at('10T12:00:00')],
      until: at('12T12:00:00'),
      failing: [1],
    });
    expect(began).toEqual(['11T03:00:00', '12T03:00:00']);
    expect(outcomes).toEqual(['BEGAN', 'FAILED', 'BEGAN', 'DONE']);
  });

  it('waits for a run that another process began before, and does its own after it', async () => {
    const { began } = await play({
      servers: [at('10T12:00:00')],
      until: at('11T12:00:00'),
      held: [at('11T02:30:00'), at('11T04:00:00')],
    });
    expect(began).toEqual(['11T04:00:00']);
  });
});
