import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluation/evaluate.js';
import { groupsOfPlacements, type Placement, placements, truthOfPlacements } from './world.js';

const RING_ONLY = { readings: ['RING'] } as const;

function reportOf(placed: readonly Placement[]) {
  return evaluate(truthOfPlacements(placed), groupsOfPlacements(placed), RING_ONLY);
}

/** Every number found under a key that names a share, at any depth. */
function shares(value: unknown, key = ''): readonly number[] {
  if (typeof value === 'number') return SHARE.test(key) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => shares(inner, name));
}

const SHARE =
  /^(precision|recall|f1|share|overlap|flaggedRate|missedRate|brier|expectedCalibrationError|normalizedMutualInformation)$/;

describe('evaluate', () => {
  it('keeps every share between 0 and 1', () => {
    fc.assert(
      fc.property(placements, (placed) => {
        for (const share of shares(reportOf(placed))) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('gives 1 everywhere for a perfect prediction', () => {
    const whole = fc.array(fc.constantFrom('r1', 'r2', 'r3', undefined), { maxLength: 30 });
    fc.assert(
      fc.property(whole, (rings) => {
        const ofTwo = ['r1', 'r1', 'r2', 'r2', ...rings.map((ring) => (ring === 'r3' ? 'r1' : ring))];
        const report = reportOf(
          ofTwo.map((ring) => ({
            ring,
            groupId: ring && `of-${ring}`,
            role: 'CORE',
            confidence: 1,
            exchanges: 3,
          })),
        );
        const perfect = { precision: 1, recall: 1, f1: 1 };
        expect(report.accounts.all).toMatchObject(perfect);
        expect(report.volume.all).toMatchObject(perfect);
        expect(report.pairs.all).toEqual(perfect);
        expect(report.bCubed.all).toEqual({ ...perfect, byRing: perfect });
        expect(report.recallAtPrecision.recall).toBe(1);
        expect(report.wholeRings.share).toBe(1);
        expect(report.ringTotals).toMatchObject({ meanAbsoluteError: 0, largestAbsoluteError: 0 });
        expect(report.falseRings.mostlyInnocent).toBe(0);
        expect(report.fragmentation).toMatchObject({ splitRings: 0, mergedGroups: 0, groupsPerFoundRing: 1 });
        expect(report.calibration.members).toMatchObject({ brier: 0, expectedCalibrationError: 0 });
        expect(report.agreement.normalizedMutualInformation).toBeCloseTo(1, 10);
        expect(report.agreement.adjustedRandIndex).toBeCloseTo(1, 10);
      }),
    );
  });

  it('does not depend on the order of labels, groups and members', () => {
    fc.assert(
      fc.property(placements, (placed) => {
        const truth = new Map([...truthOfPlacements(placed)].reverse());
        const groups = groupsOfPlacements(placed)
          .map((group) => ({ ...group, members: group.members.toReversed() }))
          .reverse();
        expect(JSON.stringify(evaluate(truth, groups, RING_ONLY))).toBe(JSON.stringify(reportOf(placed)));
      }),
    );
  });

  it('gives the same scores when rings and groups are renamed', () => {
    fc.assert(
      fc.property(placements, (placed) => {
        const renamed = placed.map((item) => ({
          ...item,
          ring: item.ring && `z${9 - Number(item.ring.slice(1))}`,
          groupId: item.groupId && `y${9 - Number(item.groupId.slice(1))}`,
        }));
        const [before, after] = [reportOf(placed), reportOf(renamed)];
        for (const role of ['all', 'core', 'attached'] as const) {
          expect(after.accounts[role]).toEqual(before.accounts[role]);
          expect(after.volume[role]).toEqual(before.volume[role]);
          expect(after.pairs[role]).toEqual(before.pairs[role]);
          expect(after.bCubed[role].f1 ?? -1).toBeCloseTo(before.bCubed[role].f1 ?? -1, 10);
        }
        expect(after.wholeRings.whole).toBe(before.wholeRings.whole);
        expect(after.recallAtPrecision).toEqual(before.recallAtPrecision);
      }),
    );
  });

  it('survives a round trip through JSON', () => {
    fc.assert(
      fc.property(placements, (placed) => {
        const report = reportOf(placed);
        expect(JSON.parse(JSON.stringify(report))).toEqual(report);
      }),
    );
  });
});
