import type { Graph, RunOptions } from '../graph/graph.js';
import type { Lease } from '../graph/lease.js';
import { rewriteSegment, segments } from './segment-rewrite.js';

/** Removes an account's held-back traces; returns how many. `lease` is that of the promotion. */
export async function eraseTraces(
  graph: Graph,
  lease: Lease,
  accountId: string,
  options: RunOptions,
): Promise<number> {
  let removed = 0;
  for await (const { segmentId, links } of segments(graph, undefined, options)) {
    const kept = links.filter((link) => link.accountId !== accountId);
    if (kept.length === links.length) continue;
    await rewriteSegment(graph, lease, segmentId, kept, options);
    removed += links.length - kept.length;
  }
  return removed;
}
