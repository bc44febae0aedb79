import { afterAll, afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import type { FoundGroup } from '../../src/domain/ring.js';
import { DAY_MS } from '../../src/domain/time.js';
import { withLease } from '../../src/graph/lease.js';
import { finishRun } from '../../src/runs/finish-run.js';
import { storeGroups } from '../../src/runs/store-groups.js';
import { announceRun } from '../../src/webhooks/announce-run.js';
import type { DeliveryOutcome } from '../../src/webhooks/deliver-due.js';
import { type DelivererOptions, runDeliverer } from '../../src/webhooks/deliverer.js';
import { waitingEvents } from '../../src/webhooks/waiting-events.js';
import { openDriver } from '../testkit/dump.js';
import { accounts, foundGroup } from '../testkit/found-group.js';
import { freshGraph } from '../testkit/fresh-graph.js';
import { RECEIVER_SECRET, Receiver } from '../testkit/receiver.js';
import { ingestLines, openRun, SEED_NOW } from '../testkit/seed.js';
import { SMALL_CAMPAIGN } from '../testkit/small-campaign.js';

const connection = inject('connection');
const graph = freshGraph(connection);
const driver = openDriver(connection);
let receiver: Receiver;
let outcomes: DeliveryOutcome[];

beforeEach(async () => {
  receiver = new Receiver();
  outcomes = [];
  await receiver.start();
});
afterEach(() => receiver.stop());
afterAll(() => driver.close());

/** A run with these groups that is announced; `fails`: it breaks off in the transaction that lets it show. */
function announcedRun(groups: readonly FoundGroup[], fails = false): Promise<void> {
  return withLease(graph, 'detection', {}, async (lease) => {
    const run = await openRun(graph, lease);
    await storeGroups(graph, lease, run, groups);
    await finishRun(graph, lease, run, { steps: [], counts: {} }, async (tx, runId) => {
      await announceRun(tx, runId, SEED_NOW);
      if (fails) throw new Error('broken off');
    });
  });
}

const ring = (from: number, to: number, reading: FoundGroup['reading'] = 'RING') =>
  foundGroup({ reading, accounts: accounts(from, to) });
const told = () => receiver.received.map(({ type, accounts: count }) => `${type} ${count}`);
const waiting = async () => (await waitingEvents(graph)).events;

/** Delivers beside `work`, until it is done. */
async function delivering(work: () => Promise<void>, options: Partial<DelivererOptions> = {}): Promise<void> {
  const stop = new AbortController();
  const running = runDeliverer(graph, {
    endpoint: { url: receiver.url, secrets: [RECEIVER_SECRET] },
    clock: () => Date.now(),
    days: 36_500,
    signal: stop.signal,
    onOutcome: (outcome) => outcomes.push(outcome),
    onFailure: (error) => {
      throw error;
    },
    pollMs: 20,
    leasePollMs: 20,
    delayAfter: () => 30,
    timeoutMs: 500,
    ...options,
  });
  try {
    await work();
  } finally {
    stop.abort();
    await running;
  }
}
const untilEmpty = () => vi.waitFor(async () => expect(await waiting()).toBe(0), { timeout: 60_000 });

describe('the outbox', () => {
  it('holds what a run tells of rings once the run shows, and nothing when it does not', async () => {
    await ingestLines(graph, SMALL_CAMPAIGN);
    await expect(announcedRun([ring(0, 10)], true)).rejects.toThrow('broken off');
    expect(await waiting()).toBe(0);
    await announcedRun([ring(0, 10), ring(20, 24, 'LINKED')]);
    expect(await waiting()).toBe(1);
    const { records } = await driver.executeQuery('MATCH (e:WebhookEvent) RETURN e.payload AS payload');
    expect(JSON.parse(records[0]?.get('payload'))).toMatchObject({
      type: 'ring.created',
      data: { accountsBefore: 0, accounts: 10, confidence: 0.9 },
    });
  });

  it('tells of rings that grew, merged and split, and of a group that became one', async () => {
    await ingestLines(graph, SMALL_CAMPAIGN);
    await announcedRun([ring(0, 10), ring(10, 14), ring(20, 30, 'LINKED')]);
    await announcedRun([ring(0, 14), ring(20, 30)]);
    await announcedRun([ring(6, 14), ring(0, 6), ring(20, 30)]);
    await delivering(untilEmpty);
    expect(told().sort()).toEqual(
      // A ring of ten takes in one of four; the linked ten are read as a ring; six of the fourteen leave.
      [
        'ring.created 10',
        'ring.created 4',
        'ring.merged 0',
        'ring.grew 14',
        'ring.created 10',
        'ring.split 6',
      ].sort(),
    );
  });
});

describe('the deliverer', () => {
  const threeRuns = async () => {
    await ingestLines(graph, SMALL_CAMPAIGN);
    await announcedRun([ring(0, 8), ring(30, 34)]);
    await announcedRun([ring(0, 14), ring(30, 34)]);
    await announcedRun([ring(0, 24), ring(30, 34)]);
  };
  const ofFirst = (list: readonly string[]) => list.filter((event) => !event.endsWith(' 4'));

  it('sends again what was refused, in the order of each ring, and lets other rings pass', async () => {
    await threeRuns();
    let refusals = 0;
    receiver.answer = ({ accounts: count }) => (count === 8 && refusals++ < 3 ? 500 : 204);
    await delivering(untilEmpty);
    expect(ofFirst(told())).toEqual([
      ...Array.from({ length: 4 }, () => 'ring.created 8'),
      'ring.grew 14',
      'ring.grew 24',
    ]);
    expect(told().indexOf('ring.created 4')).toBeLessThan(told().indexOf('ring.grew 14'));
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(4);
    expect(outcomes.filter(({ attempt }) => attempt.outcome === 'refused')).toHaveLength(3);
  });

  it('loses nothing while the receiver hangs, and while it is away', async () => {
    await threeRuns();
    receiver.answer = () => 'HANG';
    await delivering(async () => {
      await vi.waitFor(() => expect(outcomes.map(({ attempt }) => attempt.outcome)).toContain('timeout'), {
        timeout: 60_000,
      });
      await receiver.stop();
      await vi.waitFor(
        () => expect(outcomes.map(({ attempt }) => attempt.outcome)).toContain('unreachable'),
        {
          timeout: 60_000,
        },
      );
      receiver.answer = () => 204;
      await receiver.start();
      await untilEmpty();
    });
    const last = [...new Map(receiver.received.map((event) => [event.id, event])).values()];
    expect(last.map(({ accounts: count }) => count).sort()).toEqual([14, 24, 4, 8]);
  });

  it('sends under the same id what was delivered when it stopped before noting it', async () => {
    await ingestLines(graph, SMALL_CAMPAIGN);
    await announcedRun([ring(0, 8)]);
    const forgetful = {
      ...graph,
      write: ((name, work, options) =>
        name === 'webhooks/remove'
          ? Promise.reject(new Error('died'))
          : graph.write(name, work, options)) as typeof graph.write,
    };
    const stop = new AbortController();
    const failures: unknown[] = [];
    await runDeliverer(forgetful, {
      endpoint: { url: receiver.url, secrets: [RECEIVER_SECRET] },
      clock: () => Date.now(),
      days: 36_500,
      signal: stop.signal,
      onOutcome: () => undefined,
      onFailure: (error) => {
        failures.push(error);
        stop.abort();
      },
    });
    expect(failures).toEqual([new Error('died')]);
    await delivering(untilEmpty);
    const [first, second, ...others] = receiver.received;
    expect([second, others]).toEqual([first, []]);
  });

  it('is one over all servers', async () => {
    await threeRuns();
    await delivering(() => delivering(untilEmpty));
    expect(receiver.received).toHaveLength(4);
    expect(ofFirst(told())).toEqual(['ring.created 8', 'ring.grew 14', 'ring.grew 24']);
  });

  it('gives up after so many days, says so, and goes on with what came later', async () => {
    await threeRuns();
    receiver.answer = ({ accounts: count }) => (count === 8 ? 500 : 204);
    await delivering(untilEmpty, {
      days: 3,
      // Each attempt that failed is followed by a day.
      clock: () =>
        SEED_NOW + outcomes.filter(({ attempt }) => attempt.outcome !== 'delivered').length * DAY_MS,
      delayAfter: () => DAY_MS,
    });
    expect(outcomes.filter(({ dead }) => dead).map(({ event }) => [event.type, event.attempts])).toEqual([
      ['ring.created', 4],
    ]);
    expect(ofFirst(told()).slice(-2)).toEqual(['ring.grew 14', 'ring.grew 24']);
  });
});
