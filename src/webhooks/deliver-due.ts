import { type Clock, DAY_MS } from '../domain/time.js';
import type { Graph } from '../graph/graph.js';
import type { Lease } from '../graph/lease.js';
import { defineStatement, type Parameters, type Statement } from '../graph/statement.js';
import { retryDelay } from './retry-delay.js';
import { type Attempt, type Endpoint, send } from './send.js';
import type { WaitingEvent } from './webhook-event.js';

/** What became of one event at one attempt. */
export interface DeliveryOutcome {
  readonly event: Omit<WaitingEvent, 'payload'>;
  readonly attempt: Attempt;
  /** It is given up: it has failed for too long. */
  readonly dead: boolean;
}

export interface DeliveryOptions {
  readonly endpoint: Endpoint;
  readonly clock: Clock;
  /** An event that has not been delivered for so long is given up. */
  readonly days: number;
  readonly onOutcome: (outcome: DeliveryOutcome) => void;
  readonly timeoutMs?: number | undefined;
  /** Milliseconds to wait after so many attempts that failed; replaced in tests. */
  readonly delayAfter?: (attempts: number) => number;
}

const dueEvents = defineStatement<{ now: number; limit: number }, WaitingEvent>({
  file: 'webhooks/due',
  mode: 'READ',
  row: (row) => ({
    eventId: row.text('eventId'),
    ringId: row.text('ringId'),
    type: row.text('type'),
    payload: row.text('payload'),
    createdAt: row.integer('createdAt'),
    attempts: row.integer('attempts'),
  }),
});
const postpone = defineStatement<{ eventId: string; attempts: number; dueAt: number }>({
  file: 'webhooks/postpone',
  mode: 'WRITE',
});
const remove = defineStatement<{ eventId: string }>({ file: 'webhooks/remove', mode: 'WRITE' });

/** Events of different rings under way at once: enough for a slow receiver, few enough not to burden it. */
const AT_ONCE = 8;
const ROUND = 100;

/**
 * Sends the first waiting event of each ring that is due, and notes what came of it. Returns how many were due. What
 * was delivered before its noting broke off is sent again, under the same id.
 */
export async function deliverDue(
  graph: Graph,
  lease: Lease,
  options: DeliveryOptions,
  signal: AbortSignal,
): Promise<number> {
  const due = await graph.read(dueEvents, { now: options.clock(), limit: ROUND }, { signal });
  const waiting = due.values();
  const work = async () => {
    for (const event of waiting) await deliverOne(graph, lease, event, options, signal);
  };
  // All end before the lease is given back, whatever becomes of one.
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return due.length;
}

async function deliverOne(
  graph: Graph,
  lease: Lease,
  waiting: WaitingEvent,
  options: DeliveryOptions,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const { endpoint, clock, days, timeoutMs, onOutcome } = options;
  const { payload: _, ...event } = waiting;
  const { eventId } = event;
  const attempt = await send(endpoint, waiting, { now: clock(), signal, timeoutMs });
  const note = <P extends Parameters>(statement: Statement<P, void>, parameters: P) =>
    graph.write(statement.name, async (tx) => {
      await lease.prove(tx);
      await tx.run(statement, parameters);
    });
  const attempts = event.attempts + 1;
  const dueAt = clock() + pauseAfter(attempt, attempts, options);
  // The next attempt would come too late: it is not waited for.
  const dead = attempt.outcome !== 'delivered' && dueAt - event.createdAt > days * DAY_MS;
  if (dead || attempt.outcome === 'delivered') await note(remove, { eventId });
  else await note(postpone, { eventId, attempts, dueAt });
  onOutcome({ event: { ...event, attempts }, attempt, dead });
}

function pauseAfter(attempt: Attempt, attempts: number, { delayAfter }: DeliveryOptions): number {
  const delay = (delayAfter ?? ((count) => retryDelay(count, Math.random())))(attempts);
  return attempt.outcome === 'refused' ? Math.max(delay, attempt.retryAfterMs ?? 0) : delay;
}
