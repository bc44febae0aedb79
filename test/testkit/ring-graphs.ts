import fc from 'fast-check';
import { buildRingGraph, type RingGraph } from '../../src/domain/ring-graph/ring-graph.js';

const KINDS = ['paymentInstrument', 'ip', 'device', 'promptFingerprint'] as const;

/** `m0`, `m1`, … who took 1, 2, … exchanges and of whom those in `core` are core, and what each of the identifiers `kind|v0`, … is held by. */
export function ringGraph(
  members: number,
  holders: readonly (readonly number[])[],
  core: readonly number[] = [],
): RingGraph {
  return buildRingGraph(
    Array.from({ length: members }, (_, n) => ({
      accountId: `m${n}`,
      exchanges: n + 1,
      isCore: core.includes(n),
    })),
    holders.map((held, n) => ({
      key: `${KINDS[n % KINDS.length]}|v${n}`,
      bits: 8,
      holders: held.map((account) => `m${account}`),
    })),
  );
}

/** Small rings of any shape, in pieces and with members that nothing binds. */
export const ringGraphs: fc.Arbitrary<RingGraph> = fc
  .integer({ min: 1, max: 12 })
  .chain((members) =>
    fc
      .array(fc.uniqueArray(fc.integer({ min: 0, max: members - 1 }), { maxLength: 5 }), { maxLength: 14 })
      .map((holders) => ringGraph(members, holders)),
  );
