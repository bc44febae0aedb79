import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathToCore } from '../../../src/domain/ring-graph/path-to-core.js';
import { memberNode, neighboursOfNode, type RingGraph } from '../../../src/domain/ring-graph/ring-graph.js';
import { ringGraph, ringGraphs } from '../../testkit/ring-graphs.js';

/** Steps to the nearest other core member, found by walking over everything. */
function nearestCore(graph: RingGraph, member: number): number | undefined {
  const seen = new Set([member]);
  let near = [member];
  for (let steps = 1; near.length > 0; steps += 1) {
    const far = near.flatMap((from) =>
      [...neighboursOfNode(graph, from)].flatMap((value) => [...neighboursOfNode(graph, value)]),
    );
    near = [...new Set(far)].filter((node) => !seen.has(node));
    for (const node of near) seen.add(node);
    if (near.some((node) => graph.members[node]!.isCore)) return steps;
  }
  return undefined;
}

describe('the path from a member to the core', () => {
  it('goes over shared identifiers, in the fewest steps, to another member that is core', () => {
    const withCore = fc.tuple(ringGraphs, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), fc.nat());
    fc.assert(
      fc.property(withCore, ([bare, core, pick]) => {
        const members = bare.members.map((member, n) => ({ ...member, isCore: core[n]! }));
        const graph = { ...bare, members };
        const from = pick % members.length;
        const path = pathToCore(graph, from);
        expect(path?.length).toBe(nearestCore(graph, from));
        if (!path) return;
        expect(path[0]!.from).toBe(from);
        expect(members[path.at(-1)!.to]!.isCore).toBe(true);
        path.forEach(({ from: start, to, shared, bits }, place) => {
          if (place > 0) expect(start).toBe(path[place - 1]!.to);
          expect(shared.length).toBeGreaterThan(0);
          expect(bits).toBeGreaterThan(0);
          const held = (node: number) => [...neighboursOfNode(graph, node)];
          expect([...shared].sort((a, b) => a - b)).toEqual(
            held(start).filter((value) => held(to).includes(value)),
          );
        });
      }),
    );
  });

  it('is the strongest of those of one step', () => {
    // m0 shares a card with m1, and a card and an address with m2.
    const graph = ringGraph(
      3,
      [
        [0, 1, 2],
        [0, 2],
      ],
      [1, 2],
    );
    expect(pathToCore(graph, 0)).toEqual([{ from: 0, to: 2, bits: 16, shared: [3, 4] }]);
  });

  it('is none where nothing leads to the core', () => {
    expect(
      pathToCore(
        ringGraph(
          4,
          [
            [0, 1],
            [2, 3],
          ],
          [2, 3],
        ),
        0,
      ),
    ).toBeUndefined();
    expect(pathToCore(ringGraph(2, [[0, 1]], [0]), 0)).toBeUndefined();
  });
});

it('a member is found by its account', () => {
  const graph = ringGraph(12, []);
  graph.members.forEach(({ accountId }, node) => {
    expect(memberNode(graph, accountId)).toBe(node);
  });
  expect(memberNode(graph, 'm')).toBeUndefined();
  expect(memberNode(graph, 'zz')).toBeUndefined();
});
