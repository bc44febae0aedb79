import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeCount, type RingGraph } from '../../../src/domain/ring-graph/ring-graph.js';
import { type SubgraphPage, subgraphPage } from '../../../src/domain/ring-graph/subgraph.js';
import { summarise } from '../../../src/domain/ring-graph/summary.js';
import { ringGraph, ringGraphs } from '../../testkit/ring-graphs.js';

function pagesOf(graph: RingGraph, first: number): readonly SubgraphPage[] {
  const pages: SubgraphPage[] = [];
  for (let after: number | undefined; ; after = pages.at(-1)!.nodes.at(-1)) {
    pages.push(subgraphPage(graph, { first, after, mostLinks: 1_000 }));
    if (pages.at(-1)!.nodesLeft === 0) return pages;
  }
}

describe('the pages of a drawing', () => {
  it('bring every node and every link once, and count what is to come', () => {
    fc.assert(
      fc.property(ringGraphs, fc.integer({ min: 1, max: 7 }), (graph, first) => {
        const pages = pagesOf(graph, first);
        const nodes = pages.flatMap((page) => page.nodes);
        expect([...nodes].sort((a, b) => a - b)).toEqual(
          Array.from({ length: nodeCount(graph) }, (_, n) => n),
        );
        const links = pages.flatMap((page) => page.links.map(({ member, value }) => `${member} ${value}`));
        expect(new Set(links).size).toBe(links.length);
        expect(links).toHaveLength(graph.neighbours.length / 2);
        let shown = 0;
        for (const { nodes: found, nodesLeft } of pages) {
          shown += found.length;
          expect(shown + nodesLeft).toBe(nodeCount(graph));
        }
      }),
    );
  });

  it('begin with what says most, and leave out links beyond the bound, with their number', () => {
    const graph = ringGraph(4, [
      [0, 1],
      [0, 1, 2],
      [0, 1, 2],
    ]);
    // Nodes 4 to 6: device|v2, ip|v1, paymentInstrument|v0.
    expect(subgraphPage(graph, { first: 5, after: undefined, mostLinks: 4 })).toEqual({
      nodes: [4, 0, 1, 2, 5],
      links: [
        { member: 0, value: 4 },
        { member: 1, value: 4 },
        { member: 2, value: 4 },
        { member: 0, value: 5 },
      ],
      linksCut: 2,
      nodesLeft: 2,
      frontier: [
        { node: 0, hidden: 1 },
        { node: 1, hidden: 1 },
      ],
    });
  });
});

describe('the summary of a ring', () => {
  it('holds every member in one cluster, within its bounds', () => {
    fc.assert(
      fc.property(
        ringGraphs,
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 0, max: 6 }),
        (graph, mostHubs, mostLinks) => {
          const { hubs, clusters, links, hubsLeftOut, linksLeftOut } = summarise(graph, {
            mostHubs,
            mostLinks,
          });
          expect(clusters.reduce((sum, { accounts }) => sum + accounts, 0)).toBe(graph.members.length);
          expect(hubs.length).toBeLessThanOrEqual(mostHubs);
          expect(clusters.length).toBeLessThanOrEqual(hubs.length + 1);
          expect(links.length).toBeLessThanOrEqual(mostLinks);
          expect(hubs.length + hubsLeftOut).toBe(graph.bindings.length);
          expect(linksLeftOut === 0 || links.length === mostLinks).toBe(true);
        },
      ),
    );
  });

  it('joins members by the first hub that they showed', () => {
    const graph = ringGraph(6, [
      [0, 1, 2, 3],
      [3, 4],
      [0, 1],
    ]);
    // Nodes 6 to 8: device|v2, ip|v1, paymentInstrument|v0.
    expect(summarise(graph, { mostHubs: 2, mostLinks: 2 })).toEqual({
      hubs: [8, 6],
      clusters: [
        { hub: 8, accounts: 4, exchanges: 10 },
        { hub: undefined, accounts: 2, exchanges: 11 },
      ],
      links: [
        { cluster: 0, hub: 8, accounts: 4 },
        { cluster: 0, hub: 6, accounts: 2 },
      ],
      hubsLeftOut: 1,
      linksLeftOut: 0,
    });
  });

  it('gives each kind its turn, and clusters by cards and devices before addresses and prompts', () => {
    const everybody = [0, 1, 2, 3, 4, 5];
    const graph = ringGraph(6, [[0, 1], everybody, [2, 3], everybody, [4, 5], everybody]);
    // Nodes 6 to 11: device|v2, ip|v1, ip|v5, paymentInstrument|v0, paymentInstrument|v4, promptFingerprint|v3.
    const { hubs, clusters, hubsLeftOut } = summarise(graph, { mostHubs: 4, mostLinks: 10 });
    expect([hubs, hubsLeftOut]).toEqual([[7, 11, 6, 9], 2]);
    expect(clusters.map(({ hub, accounts }) => [hub, accounts])).toEqual([
      [7, 2],
      [6, 2],
      [9, 2],
    ]);
  });
});
