import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IdentifierLinks } from '../../../src/domain/detection/link-graph.js';
import { DEFAULT_PARAMETERS } from '../../../src/domain/detection/parameters.js';
import { cutWeakTies } from '../../../src/domain/detection/weak-cuts.js';
import { weightValues } from '../../../src/domain/detection/weights.js';
import {
  groupsAs,
  groupsIn,
  handedOut,
  names,
  operation,
  shared,
  worldOf,
} from '../../testkit/link-world.js';
import { seededRandom } from '../../testkit/random.js';

const CORE = names('m', 30);
const FAMILY = names('n', 2);
const SUPPLY = [...handedOut('device', 'd', CORE, 5, 2), ...handedOut('paymentInstrument', 'p', CORE, 6, 2)];

function cut(identifiers: readonly IdentifierLinks[], ...groups: readonly (readonly string[])[]) {
  const graph = worldOf(3_000, identifiers);
  const partition = groupsAs(graph, groups);
  return groupsIn(graph, cutWeakTies(graph, partition, weightValues(graph), DEFAULT_PARAMETERS));
}

describe('the family of a member', () => {
  it('that hangs by this one account goes, and the core stays whole', () => {
    const home = [CORE[0]!, ...FAMILY];
    const identifiers = [...SUPPLY, shared('ip', 'home', home), shared('paymentInstrument', 'purse', home)];
    expect(cut(identifiers, [...CORE, ...FAMILY])).toEqual([CORE]);
  });

  it('that hangs by one card goes, and the core stays whole', () => {
    const card = shared('paymentInstrument', 'stolen', [...CORE.slice(0, 4), ...FAMILY]);
    const identifiers = [...SUPPLY, card, shared('ip', 'home', FAMILY), shared('device', 'tablet', FAMILY)];
    expect(cut(identifiers, [...CORE, ...FAMILY])).toEqual([CORE]);
  });

  it('that is tied by a card and an address stays: no single tie holds it', () => {
    const ties = [
      shared('paymentInstrument', 'p9', [...CORE.slice(0, 4), ...FAMILY]),
      shared('ip', 'exit', [...CORE.slice(4, 8), ...FAMILY]),
    ];
    expect(cut([...SUPPLY, ...ties], [...CORE, ...FAMILY])).toEqual([[...CORE, ...FAMILY]]);
  });
});

describe('a group', () => {
  const OTHER = names('n', 20);
  const otherSupply = [
    ...handedOut('device', 'e', OTHER, 4, 2),
    ...handedOut('paymentInstrument', 'q', OTHER, 5, 2),
  ];

  it('that falls apart at one value goes on as two', () => {
    const bridge = shared('ip', 'bridge', [...CORE.slice(0, 3), ...OTHER.slice(0, 3)]);
    const identifiers = [...SUPPLY, ...otherSupply, bridge];
    expect(cut(identifiers, [...CORE, ...OTHER])).toEqual([CORE, OTHER]);
  });

  it('is not held together by what everybody shows', () => {
    const popular = shared('promptFingerprint', 'viral', [...CORE, ...OTHER, ...names('s', 900)]);
    const identifiers = [...SUPPLY, ...otherSupply, popular];
    expect(cut(identifiers, [...CORE, ...OTHER])).toEqual([CORE, OTHER]);
  });

  it('only loses: every piece lies within one group, none twice', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 4, max: 26 }), (seed, size) => {
        const random = seededRandom(seed);
        const identifiers = operation('r', CORE, random);
        const groups = [CORE.slice(0, size), CORE.slice(size)];
        const pieces = cut(identifiers, ...groups);
        for (const piece of pieces) {
          expect(groups.filter((group) => piece.every((account) => group.includes(account)))).toHaveLength(1);
          expect(piece.length).toBeGreaterThanOrEqual(DEFAULT_PARAMETERS.minGroup);
        }
        expect(new Set(pieces.flat()).size).toBe(pieces.flat().length);
      }),
      { numRuns: 40 },
    );
  });
});
