import type { Graph } from '../graph/graph.js';
import type { AccountBatch, Batch } from './batch.js';
import { type SliceResult, writeSlice } from './writer.js';

/** Smaller transactions overlap better and spare the server's collector; larger ones cost memory. */
const SLICE_ACCOUNTS = 2_500;
const SLICE_RECORDS = 25_000;

export interface FlushOptions {
  /** Transactions under way at once; two keep two cores of the server and this process busy. */
  readonly sessions: number;
  /** The newest epoch day known to be noted in the graph. */
  readonly horizon: number;
  readonly signal?: AbortSignal;
}

/** Writes a whole batch, slice by slice. A failure leaves whole slices written; sending all again is safe. */
export async function flush(graph: Graph, batch: Batch, options: FlushOptions): Promise<SliceResult> {
  const slices = toSlices([...batch.accounts.values()].sort((a, b) => (a.accountId < b.accountId ? -1 : 1)));
  let accepted = 0;
  let duplicates = 0;
  let next = 0;
  const work = async () => {
    for (let slice = slices[next++]; slice; slice = slices[next++]) {
      const newest = newestDay(slice);
      const result = await writeSlice(graph, slice, newest > options.horizon ? newest : undefined, {
        ...(options.signal && { signal: options.signal }),
      });
      accepted += result.accepted;
      duplicates += result.duplicates;
    }
  };
  await Promise.all(Array.from({ length: options.sessions }, work));
  return { accepted, duplicates };
}

function toSlices(accounts: readonly AccountBatch[]): readonly (readonly AccountBatch[])[] {
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
