import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disjointSets } from '../../../src/domain/detection/disjoint-sets.js';
import { membersOf, toPartition } from '../../../src/domain/detection/partition.js';

const labels = fc.array(fc.integer({ min: -1, max: 6 }), { maxLength: 40 });

describe('a partition', () => {
  it('numbers groups by their first account and leaves out the small', () => {
    const { groupOf, sizes } = toPartition([7, 3, 3, -1, 7, 9, 3], 2);
    expect([...groupOf]).toEqual([0, 1, 1, -1, 0, -1, 1]);
    expect([...sizes]).toEqual([2, 3]);
  });

  it('is the same whatever the labels are called', () => {
    const renaming = fc.uniqueArray(fc.integer({ min: 0, max: 1_000 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(labels, renaming, fc.integer({ min: 1, max: 4 }), (labels, names, minSize) => {
        const renamed = labels.map((label) => (label < 0 ? label : names[label]!));
        expect(toPartition(renamed, minSize)).toEqual(toPartition(labels, minSize));
      }),
    );
  });

  it('changes nothing when taken again', () => {
    fc.assert(
      fc.property(labels, fc.integer({ min: 1, max: 4 }), (labels, minSize) => {
        const once = toPartition(labels, minSize);
        expect(toPartition(once.groupOf, minSize)).toEqual(once);
      }),
    );
  });

  it('lists the members of each group, ascending, as many as its size', () => {
    fc.assert(
      fc.property(labels, (labels) => {
        const partition = toPartition(labels, 1);
        const members = membersOf(partition).map((group) => [...group]);
        const expected = Array.from(partition.sizes, (_, group) =>
          labels.flatMap((_, account) => (partition.groupOf[account] === group ? [account] : [])),
        );
        expect(members).toEqual(expected);
        expect(members.map(({ length }) => length)).toEqual([...partition.sizes]);
      }),
    );
  });
});

describe('disjoint sets', () => {
  const pair = fc.tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 14 }));

  it('find the smallest element joined, whatever the order of joins', () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 20 }), (joins) => {
        const found = (order: typeof joins) => {
          const sets = disjointSets(15);
          for (const [a, b] of order) sets.join(a, b);
          return Array.from({ length: 15 }, (_, element) => sets.find(element));
        };
        const expected = Array.from({ length: 15 }, (_, element) => element);
        for (let changed = true; changed; ) {
          changed = false;
          for (const [a, b] of joins) {
            const smaller = Math.min(expected[a]!, expected[b]!);
            if (expected[a] !== smaller || expected[b] !== smaller) changed = true;
            expected[a] = expected[b] = smaller;
          }
        }
        expect(found(joins)).toEqual(expected);
        expect(found([...joins].reverse())).toEqual(expected);
      }),
    );
  });
});
