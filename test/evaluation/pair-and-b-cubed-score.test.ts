import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignMembers } from '../../src/evaluation/assignment.js';
import { bCubedScore } from '../../src/evaluation/b-cubed-score.js';
import { contingencyOf } from '../../src/evaluation/contingency.js';
import { pairScore } from '../../src/evaluation/pair-score.js';
import { scoreOf, scoreOfCounts } from '../../src/evaluation/score.js';
import { ringSizes } from '../../src/evaluation/truth.js';
import { groupsOfPlacements, type Placement, placements, truthOfPlacements } from './world.js';

function tableOf(placed: readonly Placement[]) {
  const truth = truthOfPlacements(placed);
  const { members } = assignMembers(truth, groupsOfPlacements(placed), ['RING']);
  return contingencyOf(ringSizes(truth), members);
}

function samePart(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a === b;
}

function pairScoreOneByOne(placed: readonly Placement[]) {
  let [right, predicted, actual] = [0, 0, 0];
  for (const [index, a] of placed.entries()) {
    for (const b of placed.slice(index + 1)) {
      const together = samePart(a.groupId, b.groupId);
      const related = samePart(a.ring, b.ring);
      if (together) predicted += 1;
      if (related) actual += 1;
      if (together && related) right += 1;
    }
  }
  return scoreOfCounts(right, predicted, actual);
}

/** Shares of each predicted account's group, and of each ring account's ring, that are of its ring and in its group. */
function bCubedOneByOne(placed: readonly Placement[]) {
  const mean = (items: readonly Placement[], of: (item: Placement) => number) =>
    items.length === 0 ? null : items.reduce((sum, item) => sum + of(item), 0) / items.length;
  const inGroup = (item: Placement) => placed.filter(({ groupId }) => samePart(groupId, item.groupId));
  const inRing = (item: Placement) => placed.filter(({ ring }) => samePart(ring, item.ring));
  const inBoth = (item: Placement) => inGroup(item).filter(({ ring }) => samePart(ring, item.ring)).length;
  return scoreOf(
    mean(
      placed.filter(({ groupId }) => groupId),
      (item) => (item.ring ? inBoth(item) : 1) / inGroup(item).length,
    ),
    mean(
      placed.filter(({ ring }) => ring),
      (item) => inBoth(item) / inRing(item).length,
    ),
  );
}

describe('pairScore', () => {
  it('equals the count of pairs one by one', () => {
    fc.assert(
      fc.property(placements, (placed) => {
        expect(pairScore(tableOf(placed))).toEqual(pairScoreOneByOne(placed));
      }),
    );
  });
});

describe('bCubedScore', () => {
  it('equals the mean over accounts one by one', () => {
    fc.assert(
      fc.property(placements, (placed) => {
        const score = bCubedScore(tableOf(placed));
        const expected = bCubedOneByOne(placed);
        expect(score.precision ?? -1).toBeCloseTo(expected.precision ?? -1, 10);
        expect(score.recall ?? -1).toBeCloseTo(expected.recall ?? -1, 10);
        expect(score.f1 ?? -1).toBeCloseTo(expected.f1 ?? -1, 10);
      }),
    );
  });

  it('lets a small ring weigh as much as a large one in the average by ring', () => {
    const groups = new Map([['g', { accounts: 10, innocents: 2, byRing: new Map([['large', 8]]) }]]);
    const sizes = new Map([
      ['large', 8],
      ['small', 2],
    ]);
    expect(bCubedScore({ ringSizes: sizes, groups })).toEqual({
      precision: (8 * 0.8 + 2 * 0.1) / 10,
      recall: 0.8,
      f1: (2 * 0.66 * 0.8) / (0.66 + 0.8),
      byRing: { precision: 0.8, recall: 0.5, f1: (2 * 0.8 * 0.5) / (0.8 + 0.5) },
    });
  });

  it('does not get more precise by finding less', () => {
    const sizes = new Map([['r', 100]]);
    const groups = new Map([['g', { accounts: 10, innocents: 5, byRing: new Map([['r', 5]]) }]]);
    const { precision, recall } = bCubedScore({ ringSizes: sizes, groups });
    expect(precision).toBeCloseTo((5 * 0.5 + 5 * 0.1) / 10, 10);
    expect(recall).toBeCloseTo((5 * 0.05) / 100, 10);
  });
});
