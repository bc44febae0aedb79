import type { Rejection } from '../domain/rejection.js';
import type { Clock } from '../domain/time.js';
import type { Graph } from '../graph/graph.js';
import type { CheckpointWrite } from './checkpoint-write.js';
import type { FileCursor } from './file-cursor.js';
import { flush } from './flush.js';
import { newGatherer } from './gather.js';
import { readHorizon } from './horizon.js';
import { LineSplitter } from './lines.js';
import { oneBehind } from './one-behind.js';
import { type IngestSummary, rejectionTally } from './summary.js';
import type { TombstoneKeys } from './tombstone.js';

export interface RejectedLine extends Rejection {
  readonly line: number;
}

export interface IngestOptions {
  readonly clock: Clock;
  /** An exchange older than the newest one held by more than this many days is refused. */
  readonly dedupDays: number;
  /** Records gathered before a write; more means fewer rows for the same events. */
  readonly batchRecords?: number;
  readonly sessions?: number;
  /** Needed where accounts were forgotten: without them nothing is written. */
  readonly tombstoneKeys?: TombstoneKeys;
  readonly signal?: AbortSignal;
  /** Where in its file the source begins; with each batch the graph is told how far the file is written. */
  readonly cursor?: FileCursor;
  readonly onRejected?: (rejected: RejectedLine) => void;
  /** Called after each written batch with the records written so far, and the line up to which all are. */
  readonly onWritten?: (records: number, line: number) => void;
}

/** An account's addresses and devices repeat from batch to batch: twice the batch, nearly half the rows; memory grows alike. */
const DEFAULT_BATCH_RECORDS = 500_000;
const DEFAULT_SESSIONS = 2;

/** Reads NDJSON and writes it to the graph, exactly once in effect. Bad lines are refused one by one. */
export async function ingest(
  graph: Graph,
  source: AsyncIterable<Buffer>,
  options: IngestOptions,
): Promise<IngestSummary> {
  const { clock, dedupDays, cursor, signal, tombstoneKeys } = options;
  const start = cursor?.start ?? { bytes: 0, lines: 0 };
  const splitter = new LineSplitter(start);
  const gatherer = newGatherer({ clock, dedupDays, horizon: await readHorizon(graph) });
  const writing = oneBehind();
  const rejections = rejectionTally();
  let records = 0;
  let duplicates = 0;
  let forgotten = 0;
  let line = start.lines;

  const refuse = (rejection: Rejection) => {
    rejections.add(rejection.code);
    options.onRejected?.({ line, ...rejection });
  };
  // One batch is written while the next is read: memory holds two, whatever the length of the source.
  const hand = (checkpoint: CheckpointWrite | undefined) => {
    const { batch, horizon } = gatherer.cut();
    const written = line;
    return writing.begin(async () => {
      const sessions = options.sessions ?? DEFAULT_SESSIONS;
      const result = await flush(graph, batch, { sessions, horizon, checkpoint, tombstoneKeys, signal });
      records += batch.records;
      duplicates += result.duplicates;
      forgotten += result.forgotten;
      options.onWritten?.(records, written);
    });
  };

  const limit = options.batchRecords ?? DEFAULT_BATCH_RECORDS;
  let read = start.bytes;
  for await (const chunk of source) {
    signal?.throwIfAborted();
    let passed = 0;
    for (const { number, bytes, end } of splitter.push(chunk)) {
      line = number;
      const rejection = gatherer.take(bytes);
      if (rejection) refuse(rejection);
      if (gatherer.records() < limit) continue;
      cursor?.pass(chunk.subarray(passed, end - read));
      passed = end - read;
      await hand(cursor?.checkpoint(line, rejections.summary().rejectedCount));
    }
    cursor?.pass(chunk.subarray(passed));
    read += chunk.length;
  }
  for (const { number, bytes } of splitter.end()) {
    line = number;
    const rejection = gatherer.take(bytes);
    if (rejection) refuse(rejection);
  }
  await hand(cursor?.finished());
  await writing.end();
  return { accepted: records - duplicates - forgotten, duplicates, forgotten, ...rejections.summary() };
}
