import type { Graph } from '../graph/graph.js';
import type { AccountBatch, Batch } from './batch.js';
import type { CheckpointWrite } from './checkpoint-write.js';
import type { TombstoneKeys } from './tombstone.js';
import { type SliceResult, writeSlice } from './writer.js';

/** Smaller transactions overlap better and spare the server's collector; larger ones cost memory. */
const SLICE_ACCOUNTS = 2_500;
const SLICE_RECORDS = 25_000;

export interface FlushOptions {
  /** Transactions under way at once; two keep two cores of the server and this process busy. */
  readonly sessions: number;
  /** The newest epoch day known to be noted in the graph. */
  readonly horizon: number;
  /** Says in the graph how far the source is written; commits with the last slice, after all others have. */
  readonly checkpoint?: CheckpointWrite | undefined;
  /** Needed where accounts were forgotten. */
  readonly tombstoneKeys?: TombstoneKeys | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Writes a whole batch, slice by slice. A failure leaves whole slices written; sending all again is safe. */
export async function flush(graph: Graph, batch: Batch, options: FlushOptions): Promise<SliceResult> {
  const slices = toSlices([...batch.accounts.values()].sort((a, b) => (a.accountId < b.accountId ? -1 : 1)));
  const { checkpoint, tombstoneKeys } = options;
  const run = options.signal ? { signal: options.signal } : {};
  const last = checkpoint && slices.pop();
  let accepted = 0;
  let duplicates = 0;
  let forgotten = 0;
  let next = 0;
  const write = async (slice: readonly AccountBatch[], also?: CheckpointWrite) => {
    const newest = newestDay(slice);
    const raisesHorizon = newest > options.horizon ? newest : undefined;
    const result = await writeSlice(graph, slice, {
      raisesHorizon,
      checkpoint: also,
      tombstoneKeys,
      ...run,
    });
    accepted += result.accepted;
    duplicates += result.duplicates;
    forgotten += result.forgotten;
  };
  const work = async () => {
    for (let slice = slices[next++]; slice; slice = slices[next++]) await write(slice);
  };
  await Promise.all(Array.from({ length: options.sessions }, work));
  if (last) await write(last, checkpoint);
  else if (checkpoint) await graph.write('ingest/checkpoint', checkpoint, run);
  return { accepted, duplicates, forgotten };
}

function toSlices(accounts: readonly AccountBatch[]): (readonly AccountBatch[])[] {
  const slices: AccountBatch[][] = [];
  let records = Number.POSITIVE_INFINITY;
  for (const account of accounts) {
    let slice = slices.at(-1);
    if (!slice || records >= SLICE_RECORDS || slice.length >= SLICE_ACCOUNTS) {
      slice = [];
      slices.push(slice);
      records = 0;
    }
    slice.push(account);
    records += (account.shown?.length ?? 0) + 1 + account.exchanges;
  }
  return slices;
}

function newestDay(slice: readonly AccountBatch[]): number {
  let newest = -1;
  for (const { newestDay } of slice) if (newestDay > newest) newest = newestDay;
  return newest;
}
