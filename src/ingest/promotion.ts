import { Failure } from '../domain/failure.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { type Lease, withLease } from '../graph/lease.js';
import { defineStatement, type Parameters } from '../graph/statement.js';
import { unpackHashes } from './exchange-hash.js';
import { groupLinks, type LinksByKey, linksToWrite } from './fold.js';
import type { LinkChange } from './link.js';
import { mergeLinks, toLinkRow } from './link-rows.js';
import { identifierHash, unpackSegment } from './segments.js';

interface PendingSegment {
  readonly segmentId: string;
  readonly entries: number;
  readonly payload: Uint8Array;
}

const pendingPartitions = defineStatement<
  Parameters,
  { readonly partition: number; readonly entries: number }
>({
  file: 'promotion/pending',
  mode: 'READ',
  row: (row) => ({ partition: row.integer('partition'), entries: row.integer('entries') }),
});
const readPending = defineStatement<{ partition: number; limit: number }, PendingSegment>({
  file: 'promotion/read-pending',
  mode: 'READ',
  row: (row) => ({
    segmentId: row.text('segmentId'),
    entries: row.integer('entries'),
    payload: row.bytes('payload'),
  }),
});
const readHashes = defineStatement<
  { partition: number },
  { readonly segmentId: string; readonly hashes: readonly number[] }
>({
  file: 'promotion/read-hashes',
  mode: 'READ',
  row: (row) => ({ segmentId: row.text('segmentId'), hashes: unpackHashes(row.bytes('hashes')) }),
});
const readPayloads = defineStatement<{ segmentIds: readonly string[] }, readonly LinkChange[]>({
  file: 'promotion/read-payloads',
  mode: 'READ',
  row: (row) => unpackSegment(row.bytes('payload')),
});
const promotedKeys = defineStatement<{ keys: readonly string[] }, string>({
  file: 'promotion/promoted-keys',
  mode: 'READ',
  row: (row) => row.text('key'),
});
const markFolded = defineStatement<{ segmentIds: readonly string[] }, number>({
  file: 'promotion/mark-folded',
  mode: 'WRITE',
  row: (row) => row.integer('folded'),
});

/**
 * Links folded at once: each fold looks through all that was folded before, so that few large folds are faster than
 * many small ones. Bounds the memory here.
 */
const FOLD_ENTRIES = { first: 50_000, least: 10_000, most: 250_000 };
/** Links written by one transaction, about: bounds the memory of the server. */
const FOLD_ROWS = 40_000;
const FOLD_SEGMENTS = 400;
const LINK_ROWS = 10_000;
const FOLD_TIMEOUT_MS = 300_000;
/** Another promoter at work finishes within this time, or has died and lost the lease. */
const LEASE_WAIT_MS = 600_000;

/** The keys among the given ones that are in the graph. */
export function readPromotedKeys(
  graph: Graph,
  keys: readonly string[],
  options: RunOptions = {},
): Promise<readonly string[]> {
  return graph.read(promotedKeys, { keys }, options);
}

export interface PromotionOptions extends RunOptions {
  /** Called after each fold with the entries still waiting. */
  readonly onFolded?: (waiting: number) => void;
}

/**
 * Folds every waiting segment: an identifier that a second account has shown enters the graph with the links of
 * all accounts that showed it; the others stay held back. One process at a time; each fold is one transaction.
 */
export async function promote(graph: Graph, options: PromotionOptions = {}): Promise<void> {
  if ((await graph.read(pendingPartitions, {})).length === 0) return;
  await withLease(graph, 'promotion', { waitMs: LEASE_WAIT_MS, ...options }, async (lease) => {
    const partitions = await graph.read(pendingPartitions, {});
    let size = FOLD_ENTRIES.first;
    let waiting = partitions.reduce((sum, { entries }) => sum + entries, 0);
    for (const { partition } of partitions) {
      for (;;) {
        options.signal?.throwIfAborted();
        lease.lost.throwIfAborted();
        const { folded, rows } = await foldSome(graph, lease, partition, size, options);
        if (folded === 0) break;
        size = nextSize(folded, rows);
        waiting -= folded;
        options.onFolded?.(Math.max(0, waiting));
      }
    }
  });
}

/** How many entries to fold next, when `folded` of them brought `rows` links to write. */
function nextSize(folded: number, rows: number): number {
  const size = Math.round((folded * FOLD_ROWS) / Math.max(1, rows));
  return Math.min(FOLD_ENTRIES.most, Math.max(FOLD_ENTRIES.least, size));
}

/** Folds the next segments of a partition, about `size` entries; returns how many, 0 when none waited. */
async function foldSome(
  graph: Graph,
  lease: Lease,
  partition: number,
  size: number,
  options: RunOptions,
): Promise<{ readonly folded: number; readonly rows: number }> {
  const waiting = await graph.read(readPending, { partition, limit: FOLD_SEGMENTS });
  if (waiting.length === 0) return { folded: 0, rows: 0 };
  const segments = upTo(waiting, size);
  const batch = groupLinks(segments.flatMap(({ payload }) => unpackSegment(payload)));
  const { promoted, earlier } = await lookBack(graph, partition, batch);
  const rows = linksToWrite(batch, promoted, earlier).map(toLinkRow);
  // Accounts are locked in the ingester's order, so that the two queue instead of deadlocking.
  rows.sort((a, b) =>
    a.accountId < b.accountId ? -1 : a.accountId > b.accountId ? 1 : a.key < b.key ? -1 : 1,
  );
  const segmentIds = segments.map((segment) => segment.segmentId);
  await graph.write(
    'promotion/fold',
    async (tx) => {
      await lease.prove(tx);
      for (let at = 0; at < rows.length; at += LINK_ROWS) {
        await tx.run(mergeLinks, { rows: rows.slice(at, at + LINK_ROWS) });
      }
      const [folded] = await tx.run(markFolded, { segmentIds });
      if (folded !== segmentIds.length)
        throw new Failure('LEASE_LOST', 'Another process folded the same segments');
    },
    { timeoutMs: FOLD_TIMEOUT_MS, ...options },
  );
  return { folded: segments.reduce((sum, segment) => sum + segment.entries, 0), rows: rows.length };
}

function upTo(segments: readonly PendingSegment[], entries: number): readonly PendingSegment[] {
  let sum = 0;
  const end = segments.findIndex((segment) => {
    sum += segment.entries;
    return sum > entries;
  });
  return end === -1 ? segments : segments.slice(0, Math.max(1, end));
}

interface PastOfBatch {
  /** Keys that are in the graph already. */
  readonly promoted: ReadonlySet<string>;
  /** The links, folded before, of keys that are not. */
  readonly earlier: LinksByKey;
}

/**
 * Looks up what was folded before of the batch's keys. Every promoted key was folded first, so that a key whose hash
 * no earlier segment holds is new, and neither the graph nor a segment need be asked for it.
 */
async function lookBack(graph: Graph, partition: number, batch: LinksByKey): Promise<PastOfBatch> {
  const keysOfHash = new Map<number, string[]>();
  for (const key of batch.keys()) {
    const hash = identifierHash(key);
    keysOfHash.set(hash, [...(keysOfHash.get(hash) ?? []), key]);
  }
  const segmentsOf = new Map<string, readonly string[]>();
  for (const { segmentId, hashes } of await graph.read(readHashes, { partition })) {
    const keys: string[] = [];
    for (const hash of hashes) keys.push(...(keysOfHash.get(hash) ?? []));
    if (keys.length > 0) segmentsOf.set(segmentId, keys);
  }
  const known = new Set([...segmentsOf.values()].flat());
  const promoted = new Set(await readPromotedKeys(graph, [...known]));
  const found: LinkChange[] = [];
  for (const [segmentId, keys] of segmentsOf) {
    if (keys.every((key) => promoted.has(key))) continue;
    const [links = []] = await graph.read(readPayloads, { segmentIds: [segmentId] });
    // A hash of 48 bits may match by chance; the key decides.
    for (const link of links) if (batch.has(link.key) && !promoted.has(link.key)) found.push(link);
  }
  return { promoted, earlier: groupLinks(found) };
}
