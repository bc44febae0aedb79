import { describe, expect, inject, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { openAtCheckpoint } from '../../src/ingest/file-cursor.js';
import { ingest, type RejectedLine } from '../../src/ingest/ingest.js';
import { promote } from '../../src/ingest/promotion.js';
import type { IngestSummary } from '../../src/ingest/summary.js';
import { campaignLines, toNdjson } from '../testkit/campaign-lines.js';
import { dumpGraph, wipeGraph } from '../testkit/dump.js';
import { freshGraph } from '../testkit/fresh-graph.js';
import { chunksOf, NOW } from '../testkit/ingest-lines.js';
import { countTruth } from '../testkit/truth.js';
import { truthOfDump } from '../testkit/truth-of-dump.js';

const connection = inject('connection');
/** More accounts than one transaction takes, so that a batch is written in several. */
const LINES = campaignLines({ exchanges: 9_000, repeats: 0, accounts: 8_000, seed: 11 });
const TRUTH = countTruth(LINES);
const FILE = Buffer.from(`\n${toNdjson(LINES)}{"type":"no such"}`);
const BATCH = 4_000;
const REFUSED: RejectedLine = {
  line: LINES.length + 2,
  code: 'unknown_type',
  message: 'type must name one of the six record types',
};

const graph = freshGraph(connection);

interface Reading {
  readonly summary: IngestSummary;
  readonly rejected: readonly RejectedLine[];
  readonly skipped: number;
}

async function read(bytes: Buffer, options: { into?: Graph; again?: boolean } = {}): Promise<Reading> {
  const into = options.into ?? graph;
  const open = () => chunksOf(bytes, 10_000);
  const { source, cursor } = await openAtCheckpoint(into, 'file|test', open, options.again);
  const rejected: RejectedLine[] = [];
  const summary = await ingest(into, source, {
    clock: () => NOW,
    dedupDays: 400,
    batchRecords: BATCH,
    sessions: 1,
    cursor,
    onRejected: (line) => rejected.push(line),
  });
  await promote(into);
  return { summary, rejected, skipped: cursor.start.lines };
}

/** Fails the `nth` slice, as a database that goes away would. */
function failingAtSlice(nth: number): Graph {
  let slices = 0;
  return {
    ...graph,
    write: (name, work, options) => {
      if (name === 'ingest/slice' && (slices += 1) === nth) return Promise.reject(new Error('gone'));
      return graph.write(name, work, options);
    },
  };
}

describe('a file whose reading broke off', () => {
  it('goes on after the last batch of which every slice was written, and keeps its line numbers', async () => {
    // Two slices a batch: the second batch breaks off in its middle.
    await expect(read(FILE, { into: failingAtSlice(4) })).rejects.toThrow('gone');
    expect(await read(FILE)).toEqual({
      summary: {
        // The first slice of the second batch was written before.
        accepted: expect.any(Number),
        duplicates: expect.any(Number),
        forgotten: 0,
        rejectedCount: 1,
        rejectedByCode: { unknown_type: 1 },
      },
      rejected: [REFUSED],
      // The blank line counts.
      skipped: BATCH + 1,
    });
    expect(truthOfDump(await dumpGraph(connection))).toEqual(TRUTH);
  });

  it('begins anew when the bytes before are not those that were written', async () => {
    await expect(read(FILE, { into: failingAtSlice(4) })).rejects.toThrow('gone');
    const changed = Buffer.from(FILE);
    changed.write(' ', 0);
    expect((await read(changed)).skipped).toBe(0);
    expect(truthOfDump(await dumpGraph(connection))).toEqual(TRUTH);
  });

  it('is read whole with `again`', async () => {
    await expect(read(FILE, { into: failingAtSlice(4) })).rejects.toThrow('gone');
    expect((await read(FILE, { again: true })).skipped).toBe(0);
    expect(truthOfDump(await dumpGraph(connection))).toEqual(TRUTH);
  });
});

describe('a file that was read to its end', () => {
  it('is read whole when it is sent again, to tell what was counted before', async () => {
    await read(FILE);
    expect(await read(FILE)).toEqual({
      summary: {
        accepted: 0,
        duplicates: LINES.length,
        forgotten: 0,
        rejectedCount: 1,
        rejectedByCode: { unknown_type: 1 },
      },
      rejected: [REFUSED],
      skipped: 0,
    });
    expect(truthOfDump(await dumpGraph(connection))).toEqual(TRUTH);
  });

  it('is read when the graph was emptied since', async () => {
    await read(FILE);
    await wipeGraph(connection);
    expect((await read(FILE)).summary.accepted).toBe(LINES.length);
    expect(truthOfDump(await dumpGraph(connection))).toEqual(TRUTH);
  });
});
