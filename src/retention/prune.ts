import { appendAudit } from '../audit/append.js';
import { type Actor, authorise } from '../domain/actor.js';
import { DAY_MS } from '../domain/time.js';
import type { Graph } from '../graph/graph.js';
import { withLease } from '../graph/lease.js';
import { promote } from '../ingest/promotion.js';
import { type PrunedIdentifiers, pruneIdentifiers } from './prune-identifiers.js';
import { pruneTraces } from './prune-traces.js';

export interface PruneRequest {
  /** Days since anybody showed an identifier; at least one. */
  readonly days: number;
  /** Counts what would go, and changes nothing. */
  readonly dryRun: boolean;
  readonly now: number;
  readonly signal?: AbortSignal | undefined;
}

export interface Pruned extends PrunedIdentifiers {
  /** Prompt traces that were held back. */
  readonly traces: number;
}

const LEASE_WAIT_MS = 600_000;
const TIMEOUT_MS = 300_000;

/**
 * Removes identifiers that one account alone showed and that nobody showed for `days`: they tie nobody to anybody. It
 * is safe beside an ingest, and when it breaks off it is done again. Fails with `LEASE_HELD` while a detection run is at
 * work.
 */
export function prune(actor: Actor, graph: Graph, request: PruneRequest): Promise<Pruned> {
  authorise(actor, 'ADMINISTER');
  const { days, dryRun, now, signal: asked } = request;
  const before = now - days * DAY_MS;
  // A run that is at work may be about to note that an identifier binds a ring.
  return withLease(graph, 'detection', asked ? { signal: asked } : {}, async (detection) => {
    const signal = AbortSignal.any([detection.lost, ...(asked ? [asked] : [])]);
    const options = { timeoutMs: TIMEOUT_MS, signal };
    if (!dryRun) {
      await promote(graph, { signal });
      await graph.write('retention/prune', (tx) =>
        appendAudit(tx, actor, now, { action: 'IDENTIFIERS_PRUNED', targets: [], to: { days } }),
      );
    }
    const identifiers = await pruneIdentifiers(graph, before, dryRun, options);
    const traces = await withLease(graph, 'promotion', { waitMs: LEASE_WAIT_MS, signal }, (promotion) =>
      pruneTraces(graph, promotion, before, dryRun, {
        ...options,
        signal: AbortSignal.any([signal, promotion.lost]),
      }),
    );
    return { ...identifiers, traces };
  });
}
