import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRingGraph } from '../../../src/domain/ring-graph/ring-graph.js';
import { weakestCut } from '../../../src/domain/ring-graph/weakest-cut.js';
import { keysGone, whatIf } from '../../../src/domain/ring-graph/what-if.js';
import { ringGraph, ringGraphs } from '../../testkit/ring-graphs.js';

const NOTHING = { identifiers: [], accounts: [], channels: [], networks: [] };

describe('what would be left of a ring', () => {
  it('accounts for every member and every exchange once, whatever is removed', () => {
    fc.assert(
      fc.property(
        ringGraphs,
        fc.subarray(Array.from({ length: 12 }, (_, n) => `m${n}`)),
        fc.subarray(['paymentInstrument|v0', 'ip|v1', 'device|v2', 'promptFingerprint|v3']),
        fc.subarray(['payment', 'network'] as const),
        (graph, accounts, identifiers, channels) => {
          const { left, stopped, loose, components, accountsRemoved, identifiersRemoved, notInRing } = whatIf(
            graph,
            {
              accounts,
              identifiers,
              channels,
              networks: [],
            },
          );
          const sum = (of: 'accounts' | 'exchanges', parts: readonly (typeof left)[]) =>
            parts.reduce((total, part) => total + Number(part[of]), 0);
          const all = graph.members.reduce((total, { exchanges }) => total + Number(exchanges), 0);
          expect(sum('accounts', [left, stopped, loose])).toBe(graph.members.length);
          expect(sum('exchanges', [left, stopped, loose])).toBe(all);
          expect(sum('accounts', components)).toBe(left.accounts);
          expect(sum('exchanges', components)).toBe(left.exchanges);
          expect(components.every((component) => component.accounts >= 3)).toBe(true);
          expect(accountsRemoved).toBe(
            graph.members.filter(({ accountId }) => accounts.includes(accountId)).length,
          );
          expect(stopped.accounts).toBeGreaterThanOrEqual(accountsRemoved);
          if (channels.length === 0) {
            expect(accountsRemoved + identifiersRemoved + notInRing).toBe(
              accounts.length + identifiers.length,
            );
          }
        },
      ),
    );
  });

  it('is the ring itself when nothing is removed', () => {
    fc.assert(
      fc.property(ringGraphs, (graph) => {
        expect(whatIf(graph, NOTHING)).toMatchObject({
          stopped: { accounts: 0, exchanges: 0 },
          accountsRemoved: 0,
        });
      }),
    );
  });

  it('names the groups that are left, what stops, and the cut that comes next', () => {
    // m0 to m3 and m5 to m8 hang together by m4's card; m9 is tied by nothing that binds.
    const graph = ringGraph(10, [
      [3, 4, 5],
      [0, 1, 2, 3],
      [5, 6, 7, 8],
    ]);
    const { gone, ...outcome } = whatIf(graph, {
      ...NOTHING,
      identifiers: ['paymentInstrument|v0', 'device|elsewhere'],
    });
    expect(outcome).toEqual({
      identifiersRemoved: 1,
      accountsRemoved: 0,
      notInRing: 1,
      components: [
        { accounts: 4, exchanges: 10, firstAccountId: 'm0' },
        { accounts: 4, exchanges: 30, firstAccountId: 'm5' },
      ],
      left: { accounts: 8, exchanges: 40 },
      stopped: { accounts: 1, exchanges: 5 },
      loose: { accounts: 1, exchanges: 10 },
    });
    // Two pieces of one size: both must be cut before the largest is smaller.
    expect(weakestCut(graph, gone)).toEqual({
      values: [10, 11],
      largestBefore: 4,
      largestAfter: 1,
      reached: true,
    });
  });

  it('takes away the addresses in networks, and counts networks without any', () => {
    const graph = buildRingGraph(
      ['a', 'b', 'c'].map((accountId) => ({ accountId, exchanges: 1, isCore: true })),
      [
        { key: 'ip|198.51.100.7', bits: 5, holders: ['a', 'b'] },
        { key: 'ip|2001:db8:1:2::/64', bits: 5, holders: ['b', 'c'] },
        { key: 'ip|203.0.113.9', bits: 5, holders: ['a', 'c'] },
      ],
    );
    const networks = ['198.51.100.0/24', '2001:db8::/32', '192.0.2.0/24', '198.51.100.0/24'];
    const outcome = whatIf(graph, { ...NOTHING, networks });
    expect(outcome).toMatchObject({
      identifiersRemoved: 2,
      notInRing: 1,
      components: [],
      stopped: { accounts: 3, exchanges: 3 },
    });
    expect(keysGone(graph, outcome)).toEqual(['ip|198.51.100.7', 'ip|2001:db8:1:2::/64']);
  });
});
