import { randomUUID } from 'node:crypto';
import type { Graph, RunOptions } from '../graph/graph.js';
import type { Row } from '../graph/row.js';
import { defineStatement } from '../graph/statement.js';

/** Undirected weighted edges between numbered nodes. */
export interface WeightedEdges {
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  readonly weights: readonly number[];
}

/** The group of each node that has an edge. */
export type Labels = ReadonlyMap<number, number>;

/** A graph in the memory of Graph Data Science. */
export interface GdsGraph {
  /** What it is called there, for a procedure that is not among these. */
  readonly graphName: string;
  readonly components: () => Promise<Labels>;
  /** `gamma` as the library takes it: 1 is modularity. */
  readonly leiden: (gamma: number) => Promise<Labels>;
}

const labelled = (row: Row): Labels => {
  const communities = row.integers('communities');
  return new Map(row.integers('nodes').map((node, at) => [node, communities[at]!]));
};

const project = defineStatement<
  { graphName: string } & { [K in keyof WeightedEdges]: WeightedEdges[K] },
  number
>({
  file: 'detection/project',
  mode: 'READ',
  row: (row) => row.integer('relationships'),
});
const leiden = defineStatement<{ graphName: string; gamma: number; seed: number }, Labels>({
  file: 'detection/leiden',
  mode: 'READ',
  row: labelled,
});
const components = defineStatement<{ graphName: string }, Labels>({
  file: 'detection/components',
  mode: 'READ',
  row: labelled,
});
const dropGraph = defineStatement<{ graphName: string }, string>({
  file: 'detection/drop-graph',
  mode: 'READ',
  row: (row) => row.text('graphName'),
});

const SEED = 42;
const TIMEOUT_MS = 1_800_000;

/** Projects edges, does `work` on the graph and frees it, whatever happens. */
export async function withGdsGraph<T>(
  graph: Graph,
  edges: WeightedEdges,
  options: RunOptions,
  work: (gds: GdsGraph) => Promise<T>,
): Promise<T> {
  const graphName = `ringtrace-${randomUUID()}`;
  const run = { timeoutMs: TIMEOUT_MS, ...options };
  if (edges.sources.length === 0) {
    return work({ graphName, components: async () => new Map(), leiden: async () => new Map() });
  }
  try {
    await graph.read(project, { graphName, ...edges }, run);
    return await work({
      graphName,
      components: async () => (await graph.read(components, { graphName }, run))[0]!,
      leiden: async (gamma) => (await graph.read(leiden, { graphName, gamma, seed: SEED }, run))[0]!,
    });
  } finally {
    await graph.read(dropGraph, { graphName }).catch(() => undefined);
  }
}
