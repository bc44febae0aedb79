import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctEntries, type LookedUp, tallyLookUp } from '../../src/domain/look-up.js';

describe('what a list of accounts comes to', () => {
  it('tells the known from the unknown and counts by group, most first', () => {
    const found: readonly LookedUp[] = [
      { id: 'c', group: { versionId: 'v2', exchanges: 4 } },
      { id: 'a', group: { versionId: 'v1', exchanges: 1 } },
      { id: 'b', group: { versionId: 'v2', exchanges: 2n ** 60n } },
      { id: 'd', group: undefined },
    ];
    expect(tallyLookUp(['z', 'a', 'b', 'c', 'd', 'y'], found)).toEqual({
      known: ['a', 'b', 'c', 'd'],
      unknown: ['y', 'z'],
      inNoGroup: 1,
      groups: [
        { versionId: 'v2', count: 2, exchanges: 2n ** 60n + 4n },
        { versionId: 'v1', count: 1, exchanges: 1 },
      ],
    });
  });

  it('counts every id once as known or unknown, and every membership in one group', () => {
    const id = fc.integer({ min: 0, max: 30 }).map((n) => `a${n}`);
    const group = fc.option(
      fc.record({ versionId: fc.constantFrom('v1', 'v2', 'v3'), exchanges: fc.nat() }),
      { nil: undefined },
    );
    const cases = fc.tuple(
      fc.uniqueArray(id),
      fc.uniqueArray(fc.record({ id, group }), { selector: ({ id: name }) => name }),
    );
    fc.assert(
      fc.property(cases, ([asked, accounts]) => {
        const found = accounts.filter(({ id: name }) => asked.includes(name));
        const { known, unknown, inNoGroup, groups } = tallyLookUp(asked, found);
        expect([...known, ...unknown].sort()).toEqual([...asked].sort());
        const inGroups = groups.reduce((sum, { count }) => sum + count, 0);
        expect(inGroups + inNoGroup).toBe(known.length);
      }),
    );
  });

  it('takes each entry once, and ten thousand at most', () => {
    expect(distinctEntries(['b', 'a', 'b'])).toEqual(['b', 'a']);
    const many = Array.from({ length: 10_001 }, () => 'a');
    expect(() => distinctEntries(many)).toThrow('Look up at most 10000 at once');
  });
});
