import { describe, expect, it } from 'vitest';
import { EMPTY_DAY } from '../../src/domain/account-day.js';
import type { ExchangeRecord, IngestRecord } from '../../src/domain/record.js';
import { DAY_MS, HOUR_MS } from '../../src/domain/time.js';
import { aggregate, type DayChange } from '../../src/ingest/aggregate.js';
import { addRecord, newBatch } from '../../src/ingest/batch.js';
import { exchangeHash } from '../../src/ingest/exchange-hash.js';

const DEVICE = { kind: 'device', key: 'device|d' } as const;
const PRINT = { kind: 'promptFingerprint', key: 'promptFingerprint|p' } as const;

function exchange(exchangeId: string, at: number, change: Partial<ExchangeRecord> = {}): ExchangeRecord {
  const volume = { cell: 'opus|', inputTokens: 10, outputTokens: 1 };
  return { type: 'exchange', accountId: 'acct_1', exchangeId, at, identifiers: [], ...volume, ...change };
}

function changesOf(records: readonly IngestRecord[], stored: Parameters<typeof aggregate>[1] = new Map()) {
  const batch = newBatch();
  for (const record of records) addRecord(batch, record);
  return aggregate([...batch.accounts.values()], stored, (day: DayChange) => day);
}

function freshDay(changes: ReturnType<typeof changesOf>): DayChange {
  return changes.freshDays.get('acct_1')![0]!;
}

describe('a slice of records', () => {
  it('becomes account-days, links and traces to hold back', () => {
    const changes = changesOf([
      exchange('ex_1', 5, { identifiers: [DEVICE, PRINT] }),
      exchange('ex_2', HOUR_MS, { identifiers: [DEVICE] }),
      exchange('ex_1', DAY_MS),
    ]);
    const hours = new Array<number>(24).fill(0);
    expect(changes).toEqual({
      freshDays: new Map([
        [
          'acct_1',
          [
            {
              accountId: 'acct_1',
              epochDay: 0,
              seen: new Set([exchangeHash('ex_1'), exchangeHash('ex_2')]),
              day: {
                cells: new Map([['opus|', { exchanges: 2, inputTokens: 20, outputTokens: 2 }]]),
                hours: hours.with(0, 1).with(1, 1),
                usage: new Map(),
              },
            },
            {
              accountId: 'acct_1',
              epochDay: 1,
              seen: new Set([exchangeHash('ex_1')]),
              day: {
                cells: new Map([['opus|', { exchanges: 1, inputTokens: 10, outputTokens: 1 }]]),
                hours: hours.with(0, 1),
                usage: new Map(),
              },
            },
          ],
        ],
      ]),
      changedDays: [],
      links: [
        {
          accountId: 'acct_1',
          key: 'device|d',
          firstAt: 5,
          lastAt: HOUR_MS,
          exchanges: 2,
          days: [0],
          hours: [],
        },
      ],
      heldBack: [
        {
          accountId: 'acct_1',
          key: 'promptFingerprint|p',
          firstAt: 5,
          lastAt: 5,
          exchanges: 1,
          days: [0],
          hours: [0],
        },
      ],
      facts: new Map(),
      accepted: 3,
      duplicates: 0,
    });
  });

  it('counts an exchange once, whether repeated in the slice or counted before', () => {
    const first = changesOf([exchange('ex_1', 5, { identifiers: [DEVICE] })]);
    const { day, seen } = freshDay(first);
    const again = changesOf(
      [
        exchange('ex_1', 5, { identifiers: [DEVICE] }),
        exchange('ex_2', 9, { identifiers: [DEVICE] }),
        exchange('ex_2', 9, { identifiers: [DEVICE] }),
      ],
      new Map([['acct_1|0', { day, seen: [...seen] }]]),
    );
    expect([again.accepted, again.duplicates]).toEqual([1, 2]);
    expect(again.links).toMatchObject([{ exchanges: 1, firstAt: 9 }]);
    expect(again.freshDays).toEqual(new Map());
    expect(again.changedDays[0]?.day.cells.get('opus|')?.exchanges).toBe(2);
  });

  it('changes no day when all of it was counted before', () => {
    const stored = new Map([['acct_1|0', { day: EMPTY_DAY, seen: [exchangeHash('ex_1')] }]]);
    expect(changesOf([exchange('ex_1', 5, { identifiers: [DEVICE, PRINT] })], stored)).toEqual({
      freshDays: new Map(),
      changedDays: [],
      links: [],
      heldBack: [],
      facts: new Map(),
      accepted: 0,
      duplicates: 1,
    });
  });

  it('tells the same exchange id of two accounts apart', () => {
    const changes = changesOf([exchange('ex_1', 5), exchange('ex_1', 5, { accountId: 'acct_2' })]);
    expect([changes.accepted, changes.duplicates, changes.freshDays.size]).toEqual([2, 0, 2]);
  });

  it('remembers and links the exchanges of a day whose volume comes from usage', () => {
    const usage = { exchanges: 40, inputTokens: 4, outputTokens: 2, revision: 0 };
    const changes = changesOf([
      exchange('ex_1', 5, { identifiers: [DEVICE] }),
      { type: 'usage', accountId: 'acct_1', hour: 7 * HOUR_MS, cell: 'opus|', ...usage },
    ]);
    expect(freshDay(changes).day.cells).toEqual(
      new Map([['opus|', { exchanges: 40, inputTokens: 4, outputTokens: 2 }]]),
    );
    expect(freshDay(changes).seen).toEqual(new Set([exchangeHash('ex_1')]));
    expect(changes.links).toMatchObject([{ key: 'device|d', exchanges: 1 }]);
    expect(changes.accepted).toBe(1);
  });

  it('links what an account showed outside exchanges, without counting', () => {
    const shown = { type: 'identifier', accountId: 'acct_1' } as const;
    const changes = changesOf([
      { ...shown, at: 50, identifier: { ...DEVICE } },
      { ...shown, at: 40, identifier: { ...DEVICE } },
      { ...shown, at: 30, identifier: undefined },
    ]);
    expect(changes.links).toMatchObject([{ firstAt: 40, lastAt: 50, exchanges: 0 }]);
    expect(changes.freshDays).toEqual(new Map());
  });
});
