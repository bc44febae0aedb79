import type { Graph, RunOptions } from '../graph/graph.js';
import type { Lease } from '../graph/lease.js';
import type { LinkChange } from '../ingest/link.js';
import { readPromotedKeys } from '../ingest/promotion.js';
import { identifierHash, SEGMENT_PARTITIONS } from '../ingest/segments.js';
import { rewriteSegment, segments } from './segment-rewrite.js';

/** Of one trace: who showed it last, or that several did. */
type Holder = { readonly accountId: string; readonly lastAt: number } | 'SHARED';

/**
 * Deletes held-back prompt traces that only one account showed, and nobody since `before` (epoch milliseconds).
 * `lease` is that of the promotion. One partition of the history is in memory at a time. Traces that wait to be folded
 * stay. Returns how many went, with `dryRun` how many would.
 */
export async function pruneTraces(
  graph: Graph,
  lease: Lease,
  before: number,
  dryRun: boolean,
  options: RunOptions,
): Promise<number> {
  let removed = 0;
  for (let partition = 0; partition < SEGMENT_PARTITIONS; partition += 1) {
    const holders = new Map<number, Holder>();
    for await (const { links } of segments(graph, partition, options)) {
      for (const link of links) note(holders, link);
    }
    const isOld = ({ key }: LinkChange) => {
      const holder = holders.get(identifierHash(key));
      return holder !== undefined && holder !== 'SHARED' && holder.lastAt < before;
    };
    for await (const { segmentId, links } of segments(graph, partition, options)) {
      const old = new Set(links.filter(isOld).map(({ key }) => key));
      if (old.size === 0) continue;
      // Of what is in the graph the promotion must find the trace again.
      for (const key of await readPromotedKeys(graph, [...old], options)) old.delete(key);
      const kept = links.filter(({ key }) => !old.has(key));
      removed += links.length - kept.length;
      if (!dryRun && kept.length < links.length) {
        await rewriteSegment(graph, lease, segmentId, kept, options);
      }
    }
  }
  return removed;
}

/** Two keys of one hash, by chance, pass for one that is shared: both stay. */
function note(holders: Map<number, Holder>, { key, accountId, lastAt }: LinkChange): void {
  const hash = identifierHash(key);
  const holder = holders.get(hash);
  if (holder === 'SHARED') return;
  if (holder === undefined) holders.set(hash, { accountId, lastAt });
  else if (holder.accountId !== accountId) holders.set(hash, 'SHARED');
  else if (holder.lastAt < lastAt) holders.set(hash, { accountId, lastAt });
}
