import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluation/evaluate.js';
import { accounts, group, truthOf } from './world.js';

const RING_ONLY = { readings: ['RING'] } as const;

describe('rings found whole', () => {
  const truth = truthOf(
    { accounts: accounts('a', 10), ring: 'A' },
    { accounts: accounts('b', 10), ring: 'B' },
    { accounts: accounts('c', 3), ring: 'C' },
    { accounts: accounts('i', 10) },
  );
  const groups = [
    group('g1', accounts('a', 7)),
    group('g2', ['a8', 'b1', 'b2', 'b3', 'b4', 'b5', 'i1']),
    group('g3', ['i2', 'i3', 'i4', 'b6']),
    group('g4', ['x1', 'x2', 'x3']),
  ];
  const report = evaluate(truth, groups, RING_ONLY);

  it('names the best group of each ring and counts those that overlap by 0.8', () => {
    expect(report.wholeRings).toEqual({
      overlapNeeded: 0.8,
      whole: 1,
      rings: 3,
      share: 1 / 3,
      matches: [
        { ring: 'A', accounts: 10, groupId: 'g1', groupAccounts: 7, shared: 7, overlap: 14 / 17 },
        { ring: 'B', accounts: 10, groupId: 'g2', groupAccounts: 7, shared: 5, overlap: 10 / 17 },
        { ring: 'C', accounts: 3, groupId: null, groupAccounts: 0, shared: 0, overlap: 0 },
      ],
    });
  });

  it('counts the pieces of each ring and the groups that hold several', () => {
    expect(report.fragmentation).toEqual({
      splitRings: 2,
      groupsPerFoundRing: 2,
      mergedGroups: 1,
      rings: [
        { ring: 'A', groups: 2 },
        { ring: 'B', groups: 2 },
        { ring: 'C', groups: 0 },
      ],
      merged: [{ groupId: 'g2', rings: 2 }],
    });
  });

  it('judges groups by their labelled accounts, and those without any not at all', () => {
    expect(report.falseRings).toEqual({
      judged: 3,
      unjudged: 1,
      withoutAnyRingAccount: 0,
      mostlyInnocent: 1,
      groups: [{ groupId: 'g3', accounts: 4, innocents: 3 }],
    });
  });

  it('holds a group for a ring when most of it is one ring', () => {
    expect(report.calibration.groups).toMatchObject({
      forecasts: 3,
      bins: [{ from: 0.999, to: 1, count: 3, observedShare: 2 / 3 }],
    });
  });
});

describe('volume', () => {
  const truth = truthOf(
    { accounts: ['a1', 'a2'], ring: 'A', exchanges: 100 },
    { accounts: ['a3', 'a4'], ring: 'A' },
    { accounts: ['b1'], ring: 'B', exchanges: 0 },
    { accounts: ['i1'], kind: 'household' },
  );
  const groups = [group('g', ['a1', 'a3', 'i1'], { exchanges: 90 })];

  it('comes from the truth, else the prediction, else the lookup', () => {
    const exchangesOf = (accountId: string) => (accountId === 'a4' ? 20 : 1_000_000);
    const { volume } = evaluate(truth, groups, { ...RING_ONLY, exchangesOf });
    expect(volume.all).toEqual({
      precision: 190 / 280,
      recall: 190 / 310,
      f1: (2 * 190) / (280 + 310),
      caught: 190,
      flagged: 280,
      ringTotal: 310,
      accountsWithoutVolume: 0,
    });
  });

  it('counts the accounts whose volume nobody knows', () => {
    const { volume } = evaluate(truth, groups, RING_ONLY);
    expect(volume.all).toMatchObject({ ringTotal: 290, accountsWithoutVolume: 1 });
  });

  it("compares each ring's total with what its best group reports", () => {
    const { ringTotals } = evaluate(truth, groups, RING_ONLY);
    expect(ringTotals).toEqual({
      meanAbsoluteError: 20 / 290,
      largestAbsoluteError: 20 / 290,
      rings: [
        { ring: 'A', exchanges: 290, reported: 270, error: -20 / 290 },
        { ring: 'B', exchanges: 0, reported: 0, error: null },
      ],
    });
  });

  it('lists errors by kind, the accounts without a kind last', () => {
    const { errorsByKind } = evaluate(truth, groups, RING_ONLY);
    const none = { innocents: 0, flaggedInnocents: 0, flaggedRate: null, flaggedExchanges: 0 };
    expect(errorsByKind).toEqual([
      {
        kind: 'household',
        innocents: 1,
        flaggedInnocents: 1,
        flaggedRate: 1,
        flaggedExchanges: 90,
        ringAccounts: 0,
        missed: 0,
        missedRate: null,
      },
      { kind: null, ...none, ringAccounts: 5, missed: 3, missedRate: 0.6 },
    ]);
  });
});
