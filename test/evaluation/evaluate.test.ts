import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluation/evaluate.js';
import { accounts, group, truthOf } from './world.js';

const RING_ONLY = { readings: ['RING'] } as const;

describe('a campaign of 25,000 accounts', () => {
  const ring = accounts('r', 25_000);
  const innocents = accounts('i', 25_000);
  const truth = truthOf({ accounts: ring, ring: 'campaign' }, { accounts: innocents });

  it('with 2,500 innocents merged in has pair precision 0.826 and account precision 0.909', () => {
    const report = evaluate(truth, [group('g', [...ring, ...innocents.slice(0, 2500)])], RING_ONLY);
    expect(report.pairs.all.precision).toBeCloseTo(0.826, 3);
    expect(report.accounts.all.precision).toBeCloseTo(0.909, 3);
    expect(report.pairs.all.recall).toBe(1);
    expect(report.wholeRings.whole).toBe(1);
  });

  it('with 25,000 innocents merged in has pair precision 0.25 and account precision 0.50', () => {
    const report = evaluate(truth, [group('g', [...ring, ...innocents])], RING_ONLY);
    expect(report.pairs.all.precision).toBeCloseTo(0.25, 3);
    expect(report.accounts.all.precision).toBe(0.5);
    expect(report.wholeRings.whole).toBe(0);
  });

  it('split in ten has pair recall 0.10 while account recall stays 1', () => {
    const tenth = (index: number) => ring.slice(index * 2500, (index + 1) * 2500);
    const groups = Array.from({ length: 10 }, (_, index) => group(`g${index}`, tenth(index)));
    const report = evaluate(truth, groups, RING_ONLY);
    expect(report.pairs.all.recall).toBeCloseTo(0.1, 3);
    expect(report.accounts.all.recall).toBe(1);
    expect(report.bCubed.all.recall).toBeCloseTo(0.1, 10);
    expect(report.fragmentation.groupsPerFoundRing).toBe(10);
  });
});

describe('which predictions count', () => {
  const truth = truthOf({ accounts: accounts('r', 4), ring: 'R' }, { accounts: accounts('i', 4) });

  it('takes only groups of the readings asked for', () => {
    const groups = [group('g', accounts('r', 3)), group('h', accounts('i', 3), {}, { reading: 'LINKED' })];
    const ringOnly = evaluate(truth, groups, RING_ONLY);
    const both = evaluate(truth, groups, { readings: ['LINKED', 'RING'] });
    expect(ringOnly.accounts.all).toMatchObject({ correct: 3, flagged: 3, precision: 1, recall: 0.75 });
    expect(both.readings).toEqual(['RING', 'LINKED']);
    expect(both.accounts.all).toMatchObject({ correct: 3, flagged: 6, precision: 0.5 });
  });

  it('scores core and attached members apart as well', () => {
    const members = [
      ...group('g', ['r1', 'r2']).members,
      ...group('g', ['r3', 'i1'], { role: 'ATTACHED' }).members,
    ];
    const { accounts: score } = evaluate(truth, [group('g', [], {}, { members })], RING_ONLY);
    expect(score).toEqual({
      all: { precision: 0.75, recall: 0.75, f1: 0.75, correct: 3, flagged: 4, ringAccounts: 4 },
      core: { precision: 1, recall: 0.5, f1: 2 / 3, correct: 2, flagged: 2, ringAccounts: 4 },
      attached: { precision: 0.5, recall: 0.25, f1: 1 / 3, correct: 1, flagged: 2, ringAccounts: 4 },
    });
  });

  it('counts accounts that the truth does not know and leaves them out', () => {
    const report = evaluate(truth, [group('g', [...accounts('r', 4), 'x1', 'x2'])], RING_ONLY);
    expect(report.predicted).toEqual({
      groups: 1,
      accounts: 4,
      core: 4,
      attached: 0,
      missingFromTruth: 2,
      inSeveralGroups: 0,
    });
    expect(report.accounts.all.precision).toBe(1);
    expect(report.volume.all.flagged).toBe(4);
  });

  it('has no precision when nothing was predicted', () => {
    const report = evaluate(truth, [], RING_ONLY);
    const nothing = { precision: null, recall: 0, f1: 0 };
    expect(report.accounts.all).toMatchObject(nothing);
    expect(report.pairs.all).toEqual(nothing);
    expect(report.bCubed.all).toEqual({ ...nothing, byRing: nothing });
    expect(report.recallAtPrecision).toEqual({
      precisionNeeded: 0.99,
      recall: 0,
      confidence: null,
      accounts: 0,
    });
    expect(report.calibration.members).toEqual({
      forecasts: 0,
      brier: null,
      expectedCalibrationError: null,
      bins: [],
    });
  });

  it('has no recall in a world of innocents, and counts every group as false', () => {
    const innocent = truthOf({ accounts: accounts('i', 4), kind: 'household' });
    const report = evaluate(innocent, [group('g', accounts('i', 3), { exchanges: 5 })], RING_ONLY);
    expect(report.accounts.all).toMatchObject({ precision: 0, recall: null, f1: 0 });
    expect(report.falseRings).toEqual({
      judged: 1,
      unjudged: 0,
      withoutAnyRingAccount: 1,
      mostlyInnocent: 1,
      groups: [{ groupId: 'g', accounts: 3, innocents: 3 }],
    });
    expect(report.errorsByKind).toEqual([
      {
        kind: 'household',
        innocents: 4,
        flaggedInnocents: 3,
        flaggedRate: 0.75,
        flaggedExchanges: 15,
        ringAccounts: 0,
        missed: 0,
        missedRate: null,
      },
    ]);
  });
});
