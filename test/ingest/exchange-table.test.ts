import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExchangeRecord, ShownIdentifier } from '../../src/domain/record.js';
import { DAY_MS, epochDayOf } from '../../src/domain/time.js';
import { addRecord, daysOf, exchangesOf, newBatch } from '../../src/ingest/batch.js';
import { exchangeHash } from '../../src/ingest/exchange-hash.js';
import { keptIdentifier, newExchangeTable } from '../../src/ingest/exchange-table.js';

const identifier: fc.Arbitrary<ShownIdentifier> = fc.oneof(
  fc.constantFrom('a', 'b').map((value) => ({ kind: 'device' as const, key: `device|${value}` })),
  fc
    .integer({ min: 1, max: 3 })
    .map((asn) => ({ kind: 'ip' as const, key: 'ip|198.51.100.9', facts: { asn } })),
);
const tokens = fc.oneof(fc.constant(0), fc.maxSafeNat());
const exchange: fc.Arbitrary<ExchangeRecord> = fc.record({
  type: fc.constant('exchange' as const),
  accountId: fc.constantFrom('acct_1', 'acct_2', 'acct_3'),
  exchangeId: fc.string(),
  at: fc.integer({ min: 0, max: 5 * DAY_MS }),
  cell: fc.constantFrom('opus|', '|', 'sonnet|customer_support'),
  inputTokens: tokens,
  outputTokens: tokens,
  identifiers: fc.array(identifier, { maxLength: 4 }),
});

describe('exchanges that wait', () => {
  it('come back account by account, as they came', () => {
    fc.assert(
      fc.property(fc.array(exchange, { maxLength: 60 }), (records) => {
        const batch = newBatch();
        for (const record of records) addRecord(batch, record);
        for (const accountId of new Set(records.map((record) => record.accountId))) {
          const own = records.filter((record) => record.accountId === accountId);
          const account = batch.accounts.get(accountId)!;
          expect(exchangesOf(account)).toEqual(
            own.map(({ exchangeId, at, cell, inputTokens, outputTokens, identifiers }) => {
              return { hash: exchangeHash(exchangeId), at, cell, inputTokens, outputTokens, identifiers };
            }),
          );
          const days = own.map(({ at }) => epochDayOf(at));
          expect(daysOf(account)).toEqual(new Set(days));
          expect([account.exchanges, account.newestDay]).toEqual([own.length, Math.max(...days)]);
        }
      }),
    );
  });
});

describe('an identifier that repeats', () => {
  it('is kept once while its facts are the same', () => {
    const table = newExchangeTable();
    const shown = (asn: number) => ({ kind: 'ip', key: 'ip|198.51.100.9', facts: { asn } }) as const;
    const first = keptIdentifier(table, shown(7));
    expect(keptIdentifier(table, shown(7))).toBe(first);
    expect(keptIdentifier(table, shown(8))).toEqual(shown(8));
  });
});
