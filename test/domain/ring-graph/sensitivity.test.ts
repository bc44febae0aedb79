import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRingGraph } from '../../../src/domain/ring-graph/ring-graph.js';
import { sensitivity } from '../../../src/domain/ring-graph/sensitivity.js';
import { ringGraphs } from '../../testkit/ring-graphs.js';

describe('how a ring depends on the floor', () => {
  it('parts where identifiers that say less do not count, until nothing is left', () => {
    const members = ['a', 'b', 'c', 'd', 'e', 'f'].map((accountId, n) => {
      return { accountId, exchanges: n + 1, isCore: true };
    });
    const graph = buildRingGraph(members, [
      { key: 'device|left', bits: 5.5, holders: ['a', 'b', 'c'] },
      { key: 'device|right', bits: 4.5, holders: ['d', 'e', 'f'] },
      { key: 'ip|between', bits: 3.5, holders: ['c', 'd'] },
    ]);
    const whole = { accounts: 6, exchanges: 21 };
    expect(sensitivity(graph)).toEqual([
      { floorBits: 3, identifiers: 3, parts: 1, largest: 6, left: whole },
      { floorBits: 4, identifiers: 2, parts: 2, largest: 3, left: whole },
      { floorBits: 5, identifiers: 1, parts: 1, largest: 3, left: { accounts: 3, exchanges: 6 } },
      { floorBits: 6, identifiers: 0, parts: 0, largest: 0, left: { accounts: 0, exchanges: 0 } },
    ]);
  });

  it('never gains members or a larger part as the floor rises, and ends', () => {
    const bits = fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(ringGraphs, bits, (bare, values) => {
        const bindings = bare.bindings.map((binding, n) => ({ ...binding, bits: values[n]! }));
        const points = sensitivity({ ...bare, bindings });
        expect(points.length).toBeLessThanOrEqual(24);
        points.slice(1).forEach((point, place) => {
          const before = points[place]!;
          expect(point.floorBits).toBe(before.floorBits + 1);
          expect(point.identifiers).toBeLessThanOrEqual(before.identifiers);
          expect(point.largest).toBeLessThanOrEqual(before.largest);
          expect(point.left.accounts).toBeLessThanOrEqual(before.left.accounts);
        });
      }),
    );
  });
});
