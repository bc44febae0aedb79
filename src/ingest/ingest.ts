import type { IngestRecord } from '../domain/record.js';
import type { Rejection, RejectionCode } from '../domain/rejection.js';
import { type Clock, epochDayOf } from '../domain/time.js';
import type { Graph } from '../graph/graph.js';
import { addRecord, type Batch, newBatch } from './batch.js';
import { decodeLine } from './decode.js';
import { flush } from './flush.js';
import { readHorizon } from './horizon.js';
import { LINE_LIMIT_BYTES, type Line, LineSplitter } from './lines.js';

export interface RejectedLine extends Rejection {
  readonly line: number;
}

/** What became of a source. `accepted + duplicates + rejected` is the number of lines that were not blank. */
export interface IngestSummary {
  /** Records taken and, for exchanges, counted. */
  readonly accepted: number;
  /** Exchanges that were counted before. */
  readonly duplicates: number;
  readonly rejectedCount: number;
  readonly rejectedByCode: Readonly<Partial<Record<RejectionCode, number>>>;
}

export interface IngestOptions {
  readonly clock: Clock;
  /** An exchange older than the newest one held by more than this many days is refused. */
  readonly dedupDays: number;
  /** Records gathered before a write; more means fewer rows for the same events. */
  readonly batchRecords?: number;
  readonly sessions?: number;
  readonly signal?: AbortSignal;
  readonly onRejected?: (rejected: RejectedLine) => void;
  /** Called after each written batch with the records written so far. */
  readonly onWritten?: (records: number) => void;
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
  const splitter = new LineSplitter();
  const rejectedByCode: Partial<Record<RejectionCode, number>> = {};
  let rejectedCount = 0;
  let records = 0;
  let duplicates = 0;
  let batch = newBatch();
  let horizon = await readHorizon(graph);
  let noted = horizon;
  let underWay: Promise<void> = Promise.resolve();

  const refuse = (line: number, rejection: Rejection) => {
    rejectedCount += 1;
    rejectedByCode[rejection.code] = (rejectedByCode[rejection.code] ?? 0) + 1;
    options.onRejected?.({ line, ...rejection });
  };
  const take = (line: Line) => {
    const record = line.bytes ? decodeLine(line.bytes, options.clock()) : tooLong();
    if ('code' in record) return refuse(line.number, record);
    if (record.type === 'exchange') {
      const day = epochDayOf(record.at);
      if (horizon - day > options.dedupDays) return refuse(line.number, tooOld(options.dedupDays));
      if (day > horizon) horizon = day;
    }
    addRecord(batch, record);
  };
  const write = async (full: Batch, knownHorizon: number) => {
    const result = await flush(graph, full, {
      sessions: options.sessions ?? DEFAULT_SESSIONS,
      horizon: knownHorizon,
      ...(options.signal && { signal: options.signal }),
    });
    records += full.records;
    duplicates += result.duplicates;
    options.onWritten?.(records);
  };
  // One batch is written while the next is read: memory holds two, whatever the length of the source.
  const hand = async () => {
    await underWay;
    underWay = write(batch, noted);
    // A failure is met at the next hand-over; until then it must not count as unhandled.
    underWay.catch(() => undefined);
    noted = horizon;
    batch = newBatch();
  };

  const limit = options.batchRecords ?? DEFAULT_BATCH_RECORDS;
  for await (const chunk of source) {
    options.signal?.throwIfAborted();
    for (const line of splitter.push(chunk)) {
      take(line);
      if (batch.records >= limit) await hand();
    }
  }
  for (const line of splitter.end()) take(line);
  await hand();
  await underWay;
  return { accepted: records - duplicates, duplicates, rejectedCount, rejectedByCode };
}

function tooLong(): IngestRecord | Rejection {
  return { code: 'line_too_long', message: `A line must be at most ${LINE_LIMIT_BYTES} bytes` };
}

function tooOld(dedupDays: number): Rejection {
  return {
    code: 'too_old',
    message: `The exchange is more than ${dedupDays} days older than the newest one held, so a repetition could not be told`,
  };
}
