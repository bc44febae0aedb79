import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, type NeighbourLists } from '../../../src/domain/detection/blocks.js';

type Edge = readonly [number, number];

function listsOf(nodes: number, edges: readonly Edge[]): NeighbourLists {
  const lists = Array.from({ length: nodes }, (_, node) =>
    edges.flatMap(([a, b]) => (a === node ? [b] : b === node ? [a] : [])),
  );
  const start = Uint32Array.from({ length: nodes + 1 }, (_, node) => lists.slice(0, node).flat().length);
  return { start, neighbours: Uint32Array.from(lists.flat()) };
}

const blocks = (nodes: number, edges: readonly Edge[]) =>
  sortedSets(blocksOf(listsOf(nodes, edges)).map((block) => [...block].sort((a, b) => a - b)));
const sortedSets = (sets: readonly (readonly number[])[]) =>
  [...sets].sort((a, b) => a.map((n, at) => n - (b[at] ?? -1)).find((n) => n !== 0) ?? a.length - b.length);

/** Two edges lie in one block when no single node between them parts them: taken over all nodes, one by one. */
function blocksByRemoval(nodes: number, edges: readonly Edge[]): readonly (readonly number[])[] {
  const together = edges.map((edge, at) =>
    edges.filter((other, otherAt) => otherAt === at || !someNodeParts(nodes, edges, edge, other)),
  );
  const sets = together.map((block) => [...new Set(block.flat())].sort((a, b) => a - b));
  const distinct = new Map(sets.map((set) => [set.join(), set]));
  return sortedSets([...distinct.values()].filter((set) => set.length > 2));
}

function someNodeParts(nodes: number, edges: readonly Edge[], one: Edge, other: Edge): boolean {
  return Array.from({ length: nodes }, (_, node) => node).some((removed) => {
    const from = one.find((node) => node !== removed)!;
    const to = other.find((node) => node !== removed)!;
    return !reaches(
      edges.filter((edge) => !edge.includes(removed)),
      from,
      to,
    );
  });
}

function reaches(edges: readonly Edge[], from: number, to: number): boolean {
  const seen = new Set([from]);
  for (const node of seen) {
    for (const [a, b] of edges) {
      if (a === node) seen.add(b);
      if (b === node) seen.add(a);
    }
  }
  return seen.has(to);
}

const anyGraph = fc.integer({ min: 2, max: 9 }).chain((nodes) => {
  const node = fc.integer({ min: 0, max: nodes - 1 });
  const edge = fc.tuple(node, node).filter(([a, b]) => a < b);
  const edges = fc.uniqueArray(edge, { selector: ([a, b]) => a * nodes + b, maxLength: 18 });
  return fc.tuple(fc.constant(nodes), edges);
});

describe('blocks', () => {
  it('of two triangles that meet in one node are both, with that node in each', () => {
    const edges: readonly Edge[] = [
      [0, 1],
      [1, 2],
      [2, 0],
      [2, 3],
      [3, 4],
      [4, 2],
    ];
    expect(blocks(5, edges)).toEqual([
      [0, 1, 2],
      [2, 3, 4],
    ]);
  });

  it('of a tree are none', () => {
    const edges: readonly Edge[] = [
      [0, 1],
      [1, 2],
      [1, 3],
      [3, 4],
    ];
    expect(blocks(5, edges)).toEqual([]);
  });

  it('are what the removal of each node in turn leaves together', () => {
    fc.assert(
      fc.property(anyGraph, ([nodes, edges]) => {
        expect(blocks(nodes, edges)).toEqual(blocksByRemoval(nodes, edges));
      }),
      { numRuns: 500 },
    );
  });

  it('of a circle of 20,000 nodes are the circle: depth is no limit', () => {
    const nodes = 20_000;
    const start = Uint32Array.from({ length: nodes + 1 }, (_, node) => node * 2);
    const neighbours = Uint32Array.from({ length: nodes * 2 }, (_, at) => {
      const node = at >> 1;
      return at % 2 === 0 ? (node + nodes - 1) % nodes : (node + 1) % nodes;
    });
    expect(blocksOf({ start, neighbours }).map((block) => block.length)).toEqual([nodes]);
  });
});
