import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../domain/failure.js';
import type { Graph } from '../graph/graph.js';
import { promote } from './promotion.js';

export interface PromoteRegularlyOptions {
  readonly everyMs: number;
  /** Ends it; a fold under way is given up, and done again by whoever folds next. */
  readonly signal: AbortSignal;
  /** A promotion that failed is tried again at its next turn. */
  readonly onFailure: (error: unknown) => void;
}

/** Folds waiting segments now and then until `signal`. When another process does so already, this one leaves it to it. */
export async function promoteRegularly(
  graph: Graph,
  { everyMs, signal, onFailure }: PromoteRegularlyOptions,
): Promise<void> {
  while (!signal.aborted) {
    await sleep(everyMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    await promote(graph, { signal, waitMs: 0 }).catch((error: unknown) => {
      if (signal.aborted || (error instanceof Failure && error.code === 'LEASE_HELD')) return;
      onFailure(error);
    });
  }
}
