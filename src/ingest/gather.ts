import type { Rejection } from '../domain/rejection.js';
import { type Clock, epochDayOf } from '../domain/time.js';
import { addRecord, type Batch, newBatch } from './batch.js';
import { decodeLine } from './decode.js';
import { LINE_LIMIT_BYTES } from './lines.js';

export interface GatherOptions {
  readonly clock: Clock;
  /** An exchange older than the newest one held by more than this many days is refused. */
  readonly dedupDays: number;
  /** The newest epoch day noted in the graph; −1 while there is none. */
  readonly horizon: number;
}

export interface GatheredBatch {
  readonly batch: Batch;
  /** The newest epoch day noted in the graph once all batches before this one are written. */
  readonly horizon: number;
}

/** Turns lines into batches. */
export interface Gatherer {
  /** Records waiting in the batch at hand. */
  readonly records: () => number;
  /** Takes one line, `undefined` for one that passes the limit. A bad one is not kept, and the reason returned. */
  readonly take: (line: Buffer | undefined) => Rejection | undefined;
  /** Hands out the batch at hand and begins another. */
  readonly cut: () => GatheredBatch;
  /** Takes note of a newer horizon that another process has set. */
  readonly raiseHorizon: (epochDay: number) => void;
}

export function newGatherer({ clock, dedupDays, horizon: start }: GatherOptions): Gatherer {
  let batch = newBatch();
  let horizon = start;
  let noted = start;
  return {
    records: () => batch.records,
    take: (line) => {
      if (!line) return tooLong();
      const record = decodeLine(line, clock());
      if ('code' in record) return record;
      if (record.type === 'exchange') {
        const day = epochDayOf(record.at);
        if (horizon - day > dedupDays) return tooOld(dedupDays);
        if (day > horizon) horizon = day;
      }
      addRecord(batch, record);
      return undefined;
    },
    cut: () => {
      const gathered = { batch, horizon: noted };
      noted = horizon;
      batch = newBatch();
      return gathered;
    },
    raiseHorizon: (epochDay) => {
      horizon = Math.max(horizon, epochDay);
    },
  };
}

function tooLong(): Rejection {
  return { code: 'line_too_long', message: `A line must be at most ${LINE_LIMIT_BYTES} bytes` };
}

function tooOld(dedupDays: number): Rejection {
  return {
    code: 'too_old',
    message: `The exchange is more than ${dedupDays} days older than the newest one held, so a repetition could not be told`,
  };
}
