import { describe, expect, it } from 'vitest';
import { stepOfKey } from '../../src/console/elements/step-of-key.js';
import { queueFilter, readQueueSearch } from '../../src/console/queue/queue-search.js';
import { lastDays } from '../../src/console/queue/trend.js';
import { evidenceSentence } from '../../src/console/ring/evidence-sentence.js';
import { readRingSearch } from '../../src/console/ring/ring-search.js';
import { runTime } from '../../src/console/runs/run-time.js';
import { stackDays } from '../../src/console/volumes/stack-days.js';
import { sumParts } from '../../src/console/volumes/sum-parts.js';

describe('an address', () => {
  it('says which groups the queue shows, and what it does not understand is left out', () => {
    expect(
      readQueueSearch({
        readings: 'LINKED,RING,NONSENSE',
        channels: 'DEVICE',
        minAccounts: '5',
        minExchanges: '-3',
        minConfidence: '0.5',
        order: 'GROWTH',
        after: 'cursor',
        other: 'x',
      }),
    ).toEqual({
      readings: ['RING', 'LINKED'],
      channels: ['DEVICE'],
      minAccounts: 5,
      minConfidence: 0.5,
      order: 'GROWTH',
      after: 'cursor',
    });
    expect(readQueueSearch({ readings: '', minAccounts: '', order: 'BEST' })).toEqual({});
  });

  it('asks the API only for what was chosen, of rings unless it says otherwise', () => {
    expect(queueFilter({ order: 'GROWTH', after: 'cursor' })).toBeNull();
    expect(queueFilter({ minAccounts: 5 })).toEqual({ readings: ['RING'], minAccounts: 5 });
    expect(queueFilter({ readings: ['LINKED'] })).toEqual({ readings: ['LINKED'] });
  });

  it('says what the page of a ring shows; a window must end after it begins', () => {
    expect(readRingSearch({ view: 'identifiers', from: '2026-05-01', to: '2026-05-08', kind: 'IP' })).toEqual(
      {
        view: 'identifiers',
        from: '2026-05-01',
        to: '2026-05-08',
        kind: 'IP',
      },
    );
    expect(readRingSearch({ from: '2026-05-08', to: '2026-05-08', member: 7, role: 'BOSS' })).toEqual({
      member: '7',
    });
    expect(readRingSearch({ from: '2026-13-41' })).toEqual({});
  });
});

describe('volumes by day', () => {
  const series = [
    { at: '2026-05-01T00:00:00.000Z', exchanges: 3 },
    { at: '2026-05-03T00:00:00.000Z', exchanges: '5' },
  ];

  it('are a trend up to the last day of data, zeros included', () => {
    expect(lastDays(series, '2026-05-04', 5)).toEqual([0, 3, 0, 5, 0]);
    expect(lastDays(series, null, 2)).toEqual([0, 5]);
    expect(lastDays([], null, 2)).toEqual([]);
  });

  it('of many groups are layers over the same days, those beyond the first few as one', () => {
    const other = [{ at: '2026-05-02T00:00:00.000Z', exchanges: 1 }];
    expect(
      stackDays(
        [
          { name: 'a', points: series },
          { name: 'b', points: other },
          { name: 'c', points: other },
        ],
        1,
      ),
    ).toEqual({
      days: ['2026-05-01', '2026-05-02', '2026-05-03'],
      layers: [
        { name: 'a', values: [3, 0, 5] },
        { name: '2 more', values: [0, 2, 0] },
      ],
    });
    expect(stackDays([], 5)).toEqual({ days: [], layers: [] });
  });

  it('add up by name without losing a digit', () => {
    const part = (name: string, exchanges: number | string) => ({
      name,
      exchanges,
      inputTokens: '9007199254740993',
      outputTokens: 0,
    });
    expect(sumParts([part('a', 1), part('b', 5), part('a', 2)])).toEqual([
      { name: 'b', exchanges: '5', inputTokens: '9007199254740993', outputTokens: '0' },
      { name: 'a', exchanges: '3', inputTokens: '18014398509481986', outputTokens: '0' },
    ]);
  });
});

it('the evidence of a group is said in one sentence', () => {
  const group = {
    reading: 'RING',
    confidence: 0.9987,
    accountCount: 600,
    coreCount: 590,
    attachedCount: 10,
  } as const;
  expect(
    evidenceSentence(group, [
      {
        kind: 'PAYMENT_INSTRUMENT',
        totalCount: 73,
        nodes: [
          { value: 'pi_1', accountsInRing: 9, bits: 0, setAside: 'POPULAR' },
          { value: 'pi_2', accountsInRing: 8, bits: 7.25, setAside: null },
        ],
      },
      {
        kind: 'IP',
        totalCount: 1,
        nodes: [{ value: '5.0.0.1', accountsInRing: 2, bits: 6, setAside: null }],
      },
    ]),
  ).toBe(
    '590 accounts tied by two channels and 10 attached share 73 payment instruments and 1 IP address; the strongest is one payment instrument that 8 of them showed, worth 7.3 bits to each. That they belong together is 99.87 % sure.',
  );
  expect(evidenceSentence(group, [])).toBe('Nothing that its 600 accounts showed binds them.');
});

it('a run tells how long it took, or has taken so far', () => {
  const startedAt = '2026-06-05T12:00:00.000Z';
  expect(runTime({ startedAt, finishedAt: '2026-06-05T12:00:42.000Z' })).toBe('42 s');
  expect(runTime({ startedAt, finishedAt: null }, Date.parse('2026-06-05T12:03:20.000Z'))).toBe('3 min 20 s');
});

it('keys move in a table by a row, a page or to its ends', () => {
  expect(
    ['j', 'ArrowDown', 'k', 'PageDown', 'PageUp', 'End', 'Home', 'x'].map((key) => stepOfKey(key, 10, 500)),
  ).toEqual([1, 1, -1, 10, -10, 500, -500, undefined]);
});
