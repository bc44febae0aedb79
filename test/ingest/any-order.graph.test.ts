import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { epochDayOf } from '../../src/domain/time.js';
import { promote } from '../../src/ingest/promotion.js';
import { ANY_ORDER_LINES } from '../testkit/any-order-lines.js';
import { type Dump, dumpGraph, wipeGraph } from '../testkit/dump.js';
import { freshGraph } from '../testkit/fresh-graph.js';
import { ingestGood } from '../testkit/ingest-lines.js';
import { FULL } from '../testkit/size.js';

const connection = inject('connection');

const graph = freshGraph(connection);

describe('records of every kind', () => {
  it('come to the same graph in any order, in any portions, whenever promoted', async () => {
    const reference = await graphOf([ANY_ORDER_LINES], 1_000, false);
    expect(reference.pending).toBe(0);
    const runs = fc.record({
      lines: fc.shuffledSubarray([...ANY_ORDER_LINES], { minLength: ANY_ORDER_LINES.length }),
      cuts: fc.uniqueArray(fc.integer({ min: 1, max: ANY_ORDER_LINES.length - 1 }), { maxLength: 4 }),
      batchRecords: fc.integer({ min: 1, max: 20 }),
      promoteBetween: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(runs, async ({ lines, cuts, batchRecords, promoteBetween }) => {
        const dump = await graphOf(portions(lines, cuts), batchRecords, promoteBetween);
        expect(dump).toEqual(reference);
      }),
      { numRuns: FULL ? 40 : 6, endOnFailure: true },
    );
  });

  it('come to the same graph when they are all sent again', async () => {
    const once = await graphOf([ANY_ORDER_LINES], 7, true);
    await ingestGood(graph, ANY_ORDER_LINES, 5);
    await promote(graph);
    expect(await dumpGraph(connection)).toEqual(once);
  });
});

describe('of records that disagree', () => {
  it('each fact keeps what its rule says', async () => {
    const dump = await graphOf([ANY_ORDER_LINES], 3, true);
    const at = Date.UTC(2026, 4, 2);
    expect(dump.accounts[0]).toEqual({
      account: {
        accountId: 'acct_1',
        createdAt: Date.UTC(2026, 3, 20, 10),
        ...{ status: '\uff41', statusAt: at, country: 'NL', countryAt: at, paying: true, payingAt: at },
      },
    });
    expect(withText(dump.enforcements, 'acct_1|banned')).toMatchObject([{ e: { reason: '\uff41' } }]);
    expect(withText(dump.identifiers, 'ip|198.51.100.9')).toMatchObject([
      { identifier: { asn: 64501, ipClass: 'vpn' } },
    ]);
    expect(withText(dump.identifiers, 'paymentInstrument|pi_9')).toMatchObject([
      { identifier: { bin: '42', prepaid: true, billingHash: 'bh_2' } },
    ]);
    expect(withText(dump.days, `acct_1|${epochDayOf(Date.UTC(2026, 3, 22))}`)).toMatchObject([
      { day: { exchanges: 31, inputTokens: 9006, outputTokens: 21001 } },
    ]);
    expect(withText(dump.identifiers, '10.0.0.1')).toEqual([]);
    expect(withText(dump.identifiers, '192.168.')).toEqual([]);
  });
});

function withText(rows: readonly unknown[], text: string): readonly unknown[] {
  return rows.filter((row) => JSON.stringify(row).includes(text));
}

async function graphOf(
  parts: readonly (readonly object[])[],
  batchRecords: number,
  promoteBetween: boolean,
): Promise<Dump> {
  await wipeGraph(connection);
  for (const part of parts) {
    await ingestGood(graph, part, batchRecords);
    if (promoteBetween) await promote(graph);
  }
  await promote(graph);
  return dumpGraph(connection);
}

function portions<T>(list: readonly T[], cuts: readonly number[]): readonly (readonly T[])[] {
  const ends = [...cuts, list.length].sort((a, b) => a - b);
  return ends.map((end, at) => list.slice(at === 0 ? 0 : ends[at - 1], end));
}
