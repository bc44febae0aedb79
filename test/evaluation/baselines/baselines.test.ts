import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cappedComponents, connectedComponents } from '../../../src/evaluation/baselines/components.js';
import type { SharedValueEdge } from '../../../src/evaluation/baselines/shared-value-edge.js';
import { twoSharedIdentifiers } from '../../../src/evaluation/baselines/two-shared-identifiers.js';

/** Each value with the accounts that hold it. */
function edgesOf(...holders: readonly (readonly number[])[]): readonly SharedValueEdge[] {
  return holders.flatMap((held, value) => held.map((account) => ({ account, value, kind: 'device' })));
}

function upTo(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}

describe('connectedComponents', () => {
  it('chains accounts through any shared value and leaves couples out', () => {
    expect(connectedComponents(edgesOf([4, 2], [2, 9], [7, 8], [5]))).toEqual([[2, 4, 9]]);
  });

  it('joins everybody through one popular value', () => {
    expect(connectedComponents(edgesOf(upTo(0, 3), upTo(3, 3), upTo(0, 100)))).toEqual([upTo(0, 100)]);
  });
});

describe('cappedComponents', () => {
  it('drops values that more accounts hold than the cap allows', () => {
    const farms = [upTo(0, 3), upTo(3, 25)];
    expect(cappedComponents(edgesOf(...farms, upTo(0, 26)))).toEqual(farms);
    expect(cappedComponents(edgesOf(...farms, upTo(0, 25)))).toEqual([upTo(0, 28)]);
  });

  it('counts an account once that used a value twice', () => {
    expect(cappedComponents(edgesOf([1, 1, 2, 2, 3]), 3)).toEqual([[1, 2, 3]]);
  });
});

describe('twoSharedIdentifiers', () => {
  it('links pairs that share two values and chains them', () => {
    const edges = edgesOf([1, 2], [1, 2], [2, 3], [2, 3], [3, 4]);
    expect(twoSharedIdentifiers(edges)).toEqual([[1, 2, 3]]);
  });

  it('does not trust a value that eleven accounts hold', () => {
    expect(twoSharedIdentifiers(edgesOf(upTo(0, 10), upTo(0, 10)))).toEqual([upTo(0, 10)]);
    expect(twoSharedIdentifiers(edgesOf(upTo(0, 11), upTo(0, 11)))).toEqual([]);
    expect(twoSharedIdentifiers(edgesOf(upTo(0, 10), upTo(0, 11)))).toEqual([]);
  });
});

describe('every baseline', () => {
  const edge = fc.record({
    account: fc.nat({ max: 15 }),
    value: fc.nat({ max: 12 }),
    kind: fc.constant('device'),
  });

  it.each([
    ['connectedComponents', connectedComponents],
    ['cappedComponents', (edges: readonly SharedValueEdge[]) => cappedComponents(edges, 4)],
    ['twoSharedIdentifiers', (edges: readonly SharedValueEdge[]) => twoSharedIdentifiers(edges, 5)],
  ])('%s gives disjoint groups of three and more, whatever the order of the edges', (_, baseline) => {
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 60 }), (edges) => {
        const groups = baseline(edges);
        const members = groups.flat();
        expect(new Set(members).size).toBe(members.length);
        for (const group of groups) expect(group.length).toBeGreaterThanOrEqual(3);
        expect(baseline(edges.toReversed())).toEqual(groups);
      }),
    );
  });
});
