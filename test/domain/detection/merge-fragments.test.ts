import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expelStrangers } from '../../../src/domain/detection/expel-strangers.js';
import type { IdentifierLinks } from '../../../src/domain/detection/link-graph.js';
import { mergeFragments } from '../../../src/domain/detection/merge-fragments.js';
import { DEFAULT_PARAMETERS } from '../../../src/domain/detection/parameters.js';
import { weightValues } from '../../../src/domain/detection/weights.js';
import { IDENTIFIER_KIND_NAMES } from '../../../src/domain/identifier-kind.js';
import {
  groupsAs,
  groupsIn,
  handedOut,
  names,
  operation,
  shared,
  worldOf,
} from '../../testkit/link-world.js';
import { seededRandom, shuffled } from '../../testkit/random.js';

type Fragments = readonly (readonly string[])[];

function merged(identifiers: readonly IdentifierLinks[], fragments: Fragments) {
  const graph = worldOf(4_000, identifiers);
  const partition = groupsAs(graph, fragments);
  return groupsIn(graph, mergeFragments(graph, weightValues(graph), partition, DEFAULT_PARAMETERS));
}

const ONE = names('m', 120);
const OTHER = names('n', 120);

describe('fragments', () => {
  it('that are random parts of one population become one, whatever their sizes', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 10, max: 110 }), (seed, size) => {
        const random = seededRandom(seed);
        const mixed = shuffled(ONE, random);
        expect(merged(operation('r', ONE, random), [mixed.slice(0, size), mixed.slice(size)])).toEqual([ONE]);
      }),
      { numRuns: 25 },
    );
  });

  it('of two populations stay two, though all show one popular prompt', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed);
        const popular = shared('promptFingerprint', 'popular', [...ONE, ...OTHER]);
        const identifiers = [...operation('r', ONE, random), ...operation('s', OTHER, random), popular];
        expect(merged(identifiers, [ONE, OTHER])).toEqual([ONE, OTHER]);
      }),
      { numRuns: 25 },
    );
  });

  it('of strangers stay apart, however many popular prompts and addresses both use like anybody', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed);
        const everybody = [...ONE, ...OTHER, ...names('z', 960)];
        const popular = (kind: 'ip' | 'promptFingerprint') =>
          names(kind, 80).map((value) =>
            shared(
              kind,
              value,
              everybody.filter(() => random() < 0.15),
            ),
          );
        const graph = worldOf(1_200, [...popular('ip'), ...popular('promptFingerprint')]);
        const partition = groupsAs(graph, [ONE, OTHER]);
        const together = mergeFragments(graph, weightValues(graph), partition, DEFAULT_PARAMETERS);
        expect(groupsIn(graph, together)).toEqual([ONE, OTHER]);
      }),
      { numRuns: 25 },
    );
  });

  it('never become one by a single value, whatever its kind and whoever shows it', () => {
    const part = fc.subarray([...ONE.slice(0, 40)], { minLength: 1 });
    const otherPart = fc.subarray([...OTHER.slice(0, 40)], { minLength: 1 });
    fc.assert(
      fc.property(fc.constantFrom(...IDENTIFIER_KIND_NAMES), part, otherPart, (kind, some, others) => {
        const fragments = [ONE.slice(0, 40), OTHER.slice(0, 40)];
        const identifiers = fragments.flatMap((group, number) => [
          ...handedOut('device', `d${number}-`, group, 4),
          ...handedOut('paymentInstrument', `p${number}-`, group, 5),
        ]);
        const bridge = shared(kind, 'bridge', [...some, ...others]);
        expect(merged([...identifiers, bridge], fragments)).toEqual(fragments);
      }),
      { numRuns: 60 },
    );
  });

  it('of fewer than eight are left to the evidence', () => {
    const random = seededRandom(5);
    const parts = [ONE.slice(0, 7), ONE.slice(7)];
    expect(merged(operation('r', ONE, random), parts)).toEqual(parts);
  });
});

describe('a union', () => {
  it('expels the fragment that shares nothing with the others taken together', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed);
        const mixed = shuffled(ONE, random);
        const strangers = OTHER.slice(0, 30);
        const graph = worldOf(4_000, [...operation('r', ONE, random), ...operation('s', strangers, random)]);
        const fragments = groupsAs(graph, [mixed.slice(0, 60), mixed.slice(60), strangers]);
        const weights = weightValues(graph);
        const kept = expelStrangers(graph, weights, fragments, Int32Array.of(0, 0, 0), DEFAULT_PARAMETERS);
        expect([...kept]).toEqual([0, 0, 2]);
      }),
      { numRuns: 25 },
    );
  });

  it('of one population loses nobody', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed);
        const mixed = shuffled(ONE, random);
        const graph = worldOf(4_000, operation('r', ONE, random));
        const fragments = groupsAs(graph, [mixed.slice(0, 30), mixed.slice(30, 70), mixed.slice(70)]);
        const kept = expelStrangers(
          graph,
          weightValues(graph),
          fragments,
          Int32Array.of(0, 0, 0),
          DEFAULT_PARAMETERS,
        );
        expect([...kept]).toEqual([0, 0, 0]);
      }),
      { numRuns: 25 },
    );
  });
});
