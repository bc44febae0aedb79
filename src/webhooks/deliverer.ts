import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../domain/failure.js';
import type { Graph } from '../graph/graph.js';
import { withLease } from '../graph/lease.js';
import { type DeliveryOptions, deliverDue } from './deliver-due.js';

export interface DelivererOptions extends DeliveryOptions {
  readonly signal: AbortSignal;
  /** Told of what keeps it from its work; it goes on. */
  readonly onFailure: (error: unknown) => void;
  /** Between looks at an empty outbox. */
  readonly pollMs?: number;
  /** Between looks at whether the server that delivers is gone. */
  readonly leasePollMs?: number;
}

const POLL_MS = 2_000;
const LEASE_POLL_MS = 15_000;

/** Delivers what waits until `signal` is aborted, one process at a time over all servers. Resolves then. */
export async function runDeliverer(graph: Graph, options: DelivererOptions): Promise<void> {
  const { signal, pollMs = POLL_MS, leasePollMs = LEASE_POLL_MS } = options;
  while (!signal.aborted) {
    try {
      await withLease(graph, 'webhooks', { signal }, async (lease) => {
        const stop = AbortSignal.any([signal, lease.lost]);
        while (!stop.aborted) {
          if ((await deliverDue(graph, lease, options, stop)) === 0) await pause(pollMs, stop);
        }
      });
    } catch (error) {
      if (signal.aborted) return;
      const isElsewhere = error instanceof Failure && error.code === 'LEASE_HELD';
      if (!isElsewhere) options.onFailure(error);
      await pause(leasePollMs, signal);
    }
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
