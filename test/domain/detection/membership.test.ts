import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccountEvidence,
  reassign,
  roleOf,
  weighAllCases,
} from '../../../src/domain/detection/membership.js';
import { DEFAULT_PARAMETERS } from '../../../src/domain/detection/parameters.js';
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

type Groups = readonly (readonly string[])[];

/** Every case counts, however weak. */
const ALL_CASES = { ...DEFAULT_PARAMETERS, memberBits: Number.NEGATIVE_INFINITY };

function casesOf(graph: ReturnType<typeof worldOf>, groups: Groups) {
  const cases = new Map<string, AccountEvidence>();
  weighAllCases(
    graph,
    groupsAs(graph, groups),
    weightValues(graph),
    ALL_CASES,
    () => true,
    (account, evidence) => cases.set(`${graph.accountIds[account]}>${evidence.group}`, evidence),
  );
  return cases;
}

describe('the case for an account', () => {
  const members = names('m', 40);

  it('is the prior and the bits of the channels, added up', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 5, max: 40 }), (seed, size) => {
        const graph = worldOf(2_000, operation('r', members, seededRandom(seed)));
        const cases = casesOf(graph, [members.slice(0, size)]);
        expect(cases.size).toBeGreaterThan(0);
        for (const { bits, priorBits, posteriorBits, channels } of cases.values()) {
          expect(posteriorBits).toBeCloseTo(priorBits + bits.reduce((sum, channel) => sum + channel), 9);
          expect(channels).toBe(bits.filter((channel) => channel >= 3).length);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('begins with the odds of the other members among all', () => {
    const graph = worldOf(1_000, [shared('device', 'd', [...members.slice(0, 10), 'outsider'])]);
    const cases = casesOf(graph, [members.slice(0, 10)]);
    expect(cases.get('m000>0')?.priorBits).toBeCloseTo(Math.log2(9 / 991), 12);
    expect(cases.get('outsider>0')?.priorBits).toBeCloseTo(Math.log2(10 / 990), 12);
  });

  it('does not count the account itself: a pair has only each other, a value of one is nothing', () => {
    const graph = worldOf(1_000, [
      shared('device', 'd', ['m000', 'm001']),
      shared('paymentInstrument', 'p', ['m002', 'outsider']),
    ]);
    const cases = casesOf(graph, [members.slice(0, 10)]);
    expect([...cases.keys()].sort()).toEqual(['m000>0', 'm001>0', 'outsider>0']);
  });
});

describe('a member', () => {
  const evidence: AccountEvidence = {
    group: 0,
    bits: [],
    priorBits: -9,
    posteriorBits: Math.log2(99),
    channels: 2,
    strongValues: 1,
  };

  it.each([
    ['two channels and a posterior of 0.99', {}, 'CORE'],
    ['less than that', { posteriorBits: Math.log2(99) - 1e-9 }, undefined],
    ['one channel with three strong values', { channels: 1, strongValues: 3 }, 'ATTACHED'],
    ['one channel with two', { channels: 1, strongValues: 2 }, undefined],
    ['one channel, however strong its one value', { channels: 1, posteriorBits: 60 }, undefined],
  ] as const)('with %s', (_, change, role) => {
    expect(roleOf({ ...evidence, ...change }, DEFAULT_PARAMETERS)).toBe(role);
  });

  it('goes to the group that its values point to, and a stranger to none', () => {
    const ring = names('m', 24);
    const other = names('n', 24);
    const graph = worldOf(2_000, [
      ...[ring, other].flatMap((group, number) => [
        ...handedOut('device', `d${number}-`, group, 3),
        ...handedOut('paymentInstrument', `p${number}-`, group, 4),
      ]),
      shared('promptFingerprint', 'fashion', [...ring, 'stranger']),
    ]);
    const mixed = groupsAs(graph, [
      [...ring.slice(0, 20), other[0]!, 'stranger'],
      [...other.slice(1), ...ring.slice(20)],
    ]);
    expect(groupsIn(graph, reassign(graph, mixed, weightValues(graph), DEFAULT_PARAMETERS))).toEqual([
      ring,
      other,
    ]);
  });
});
