import { describe, expect, inject, it } from 'vitest';
import { REJECTION_CODES } from '../../src/domain/rejection.js';
import { ingest } from '../../src/ingest/ingest.js';
import { promote } from '../../src/ingest/promotion.js';
import { campaignLines } from '../testkit/campaign-lines.js';
import { dumpGraph } from '../testkit/dump.js';
import { freshGraph } from '../testkit/fresh-graph.js';
import { HOSTILE_LINES } from '../testkit/hostile-lines.js';
import { chunksOf, ingestBytes, NOW } from '../testkit/ingest-lines.js';
import { FULL } from '../testkit/size.js';
import { countTruth } from '../testkit/truth.js';
import { truthOfDump } from '../testkit/truth-of-dump.js';

const connection = inject('connection');
const MEGABYTE = 1024 * 1024;
const GOOD = campaignLines({ exchanges: 500, repeats: 0, accounts: 40, seed: 11 });
const LINE_BREAK = Buffer.from('\n');

const graph = freshGraph(connection);

describe('hostile lines among good ones', () => {
  it('are of every sort that is refused', () => {
    expect(new Set(HOSTILE_LINES.map(([code]) => code))).toEqual(
      new Set(REJECTION_CODES.filter((code) => code !== 'invalid_row')),
    );
  });

  it('are each refused with line number and code, and the good ones are all counted', async () => {
    const { bytes, refused } = interleaved();
    const { summary, rejected } = await ingestBytes(graph, chunksOf(bytes), 100);
    await promote(graph);
    expect(rejected.map(({ line, code }) => [line, code])).toEqual(refused);
    expect(summary).toEqual({
      accepted: GOOD.length,
      duplicates: 0,
      forgotten: 0,
      rejectedCount: HOSTILE_LINES.length,
      rejectedByCode: countsOf(HOSTILE_LINES.map(([code]) => code)),
    });
    expect(truthOfDump(await dumpGraph(connection))).toEqual(countTruth(GOOD));
  });

  it('leave nothing of themselves behind', async () => {
    const { bytes, rejected } = { ...interleaved(), rejected: [] as string[] };
    await ingest(graph, chunksOf(bytes), {
      clock: () => NOW,
      dedupDays: 400,
      onRejected: ({ message }) => rejected.push(message),
    });
    const kept = JSON.stringify([await dumpGraph(connection), rejected]);
    for (const value of ['4111111111111111', '5555_5555_5555_4444', 'Translate this letter', '999.1.1.1']) {
      expect(kept).not.toContain(value);
    }
    expect(Object.prototype).not.toHaveProperty('accountId');
  });

  it('cost no memory however many come', async () => {
    const total = (FULL ? 2_000 : 200) * MEGABYTE;
    const garbage = garbageChunk();
    let settled = 0;
    let peak = 0;
    async function* source() {
      for (let sent = 0; sent < total; sent += garbage.length) {
        yield garbage;
        const { rss } = process.memoryUsage();
        if (sent < total / 5) settled = Math.max(settled, rss);
        peak = Math.max(peak, rss);
      }
    }
    const summary = await ingest(graph, source(), { clock: () => NOW, dedupDays: 400 });
    expect(summary.accepted).toBe(0);
    expect(summary.rejectedCount).toBeGreaterThan(0);
    expect(peak - settled).toBeLessThan(100 * MEGABYTE);
  });
});

/** The good lines with the hostile ones between them, after a megabyte of blank lines; and what must be refused. */
function interleaved(): { readonly bytes: Buffer; readonly refused: readonly (readonly [number, string])[] } {
  const parts: Buffer[] = [Buffer.from('\ufeff\r\n'), Buffer.alloc(MEGABYTE, '\n')];
  const refused: (readonly [number, string])[] = [];
  let number = 1 + MEGABYTE;
  const hostile = [...HOSTILE_LINES];
  const add = (line: string | Buffer) => {
    parts.push(Buffer.from(line as string), LINE_BREAK);
    number += 1;
  };
  GOOD.forEach((line, place) => {
    add(JSON.stringify(line));
    if (place % 15 !== 0) return;
    const next = hostile.shift();
    if (!next) return;
    add(next[1]);
    refused.push([number, next[0]]);
    add(' \t\r');
  });
  expect(hostile).toEqual([]);
  return { bytes: Buffer.concat(parts), refused };
}

/** Three megabytes: a line past the limit, broken and wrong records, blanks. */
function garbageChunk(): Buffer {
  const short = `{"type":"exchange","accountId":7}\n{broken\n\n\r\n${'[1,'.repeat(1_000)}\n{"type":"ring"}\n`;
  return Buffer.from(`${'x'.repeat(2 * MEGABYTE)}\n${short.repeat(Math.ceil(MEGABYTE / short.length))}`);
}

function countsOf(codes: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
