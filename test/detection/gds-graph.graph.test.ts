import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Labels, type WeightedEdges, withGdsGraph } from '../../src/detection/gds-graph.js';
import { disjointSets } from '../../src/domain/detection/disjoint-sets.js';
import { normalizedMutualInformation } from '../../src/evaluation/normalized-mutual-information.js';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { openDriver } from '../testkit/dump.js';
import { seededRandom } from '../testkit/random.js';
import { zipEntry } from '../testkit/zip-entry.js';

const connection = inject('connection');
const DATA = new URL('../data/graph-reference/', import.meta.url);
let graph: Graph;
beforeAll(() => {
  graph = openGraph(connection);
});
afterAll(() => graph.close());

const edgesOf = (pairs: readonly (readonly number[])[]): WeightedEdges => ({
  sources: pairs.map(([source]) => source!),
  targets: pairs.map(([, target]) => target!),
  weights: pairs.map(([, , weight]) => weight ?? 1),
});
const components = (pairs: readonly (readonly number[])[]) =>
  withGdsGraph(graph, edgesOf(pairs), {}, (gds) => gds.components());
const rows = (file: string) =>
  readFileSync(new URL(`graphalytics/${file}`, DATA), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' ').map(Number));

/** Each node with the smallest of its group; a node without an edge is alone. */
function smallestOf(nodes: readonly number[], labels: Labels): readonly (readonly number[])[] {
  const groupOf = (node: number) => labels.get(node) ?? `alone ${node}`;
  const smallest = new Map<number | string, number>();
  for (const node of [...nodes].sort((a, b) => a - b)) {
    if (!smallest.has(groupOf(node))) smallest.set(groupOf(node), node);
  }
  return nodes.map((node) => [node, smallest.get(groupOf(node))!]);
}

describe('components', () => {
  it.each(['dir', 'undir'])('are those of the reference, direction set aside: %s', async (kind) => {
    const pairs = rows(`wcc/${kind}-input`).flatMap(([node, ...neighbours]) =>
      neighbours.map((neighbour) => [node!, neighbour]),
    );
    const expected = rows(`wcc/${kind}-output`);
    const nodes = expected.map(([node]) => node!);
    expect(smallestOf(nodes, await components(pairs))).toEqual(expected);
  });

  it.each(['directed', 'undirected'])('are those of the reference example: %s', async (kind) => {
    const expected = rows(`example/example-${kind}-WCC`);
    const nodes = expected.map(([node]) => node!);
    expect(nodes).toEqual(rows(`example/example-${kind}.v`).flat());
    const labels = await components(rows(`example/example-${kind}.e`));
    expect(smallestOf(nodes, labels)).toEqual(expected);
  });

  it('are those that joining edge by edge gives', async () => {
    const random = seededRandom(8);
    const pairs = Array.from({ length: 1_800 }, () => [
      Math.floor(random() * 2_000),
      Math.floor(random() * 2_000),
    ]);
    const sets = disjointSets(2_000);
    for (const [a, b] of pairs) sets.join(a!, b!);
    const nodes = Array.from({ length: 2_000 }, (_, node) => node);
    expect(smallestOf(nodes, await components(pairs))).toEqual(nodes.map((node) => [node, sets.find(node)]));
  });
});

describe('communities', () => {
  const gml = zipEntry(readFileSync(new URL('football.zip', DATA)), 'football.gml').toString('utf8');
  const games = [...gml.matchAll(/source (\d+)\s+target (\d+)/g)].map(([, a, b]) => [Number(a), Number(b)]);
  const teams = [...gml.matchAll(/id (\d+)\s+label "[^"]*"\s+value (\d+)/g)];
  const nodes = teams.map(([, id]) => Number(id));
  const conferences = teams.map(([, , conference]) => conference!);

  it('of a season of games are the conferences, and the same twice', async () => {
    expect([teams.length, games.length, new Set(conferences).size]).toEqual([115, 613, 12]);
    const once = await withGdsGraph(graph, edgesOf(games), {}, (gds) => gds.leiden(1));
    const again = await withGdsGraph(graph, edgesOf(games), {}, (gds) => gds.leiden(1));
    const found = nodes.map((node) => once.get(node)!);
    expect(normalizedMutualInformation(conferences, found)).toBeGreaterThanOrEqual(0.85);
    expect(again).toEqual(once);
  });

  it('follow the weights, not the edges alone', async () => {
    const square = (weight: number) => [
      [0, 1, 10],
      [2, 3, 10],
      [0, 2, weight],
      [1, 3, weight],
    ];
    const groups = async (weight: number) =>
      smallestOf(
        [0, 1, 2, 3],
        await withGdsGraph(graph, edgesOf(square(weight)), {}, (gds) => gds.leiden(1)),
      );
    expect((await groups(1)).map(([, smallest]) => smallest)).toEqual([0, 0, 2, 2]);
    expect((await groups(100)).map(([, smallest]) => smallest)).toEqual([0, 1, 0, 1]);
  });
});

describe('a graph in memory', () => {
  it('of no edge is nothing', async () => {
    const none = await withGdsGraph(graph, edgesOf([]), {}, async (gds) => [
      await gds.components(),
      await gds.leiden(1),
    ]);
    expect(none).toEqual([new Map(), new Map()]);
  });

  it('goes when the work is done, and when it failed', async () => {
    const failing = withGdsGraph(graph, edgesOf([[1, 2]]), {}, async () => {
      throw new Error('the work failed');
    });
    await expect(failing).rejects.toThrow('the work failed');
    const driver = openDriver(connection);
    const { records } = await driver.executeQuery(
      "CALL gds.graph.list() YIELD graphName WHERE graphName STARTS WITH 'ringtrace-' RETURN graphName",
    );
    await driver.close();
    expect(records).toEqual([]);
  });
});
