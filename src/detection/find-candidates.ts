import type { LinkGraph } from '../domain/detection/link-graph.js';
import type { DetectionParameters } from '../domain/detection/parameters.js';
import { type Partition, toPartition } from '../domain/detection/partition.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { withGdsGraph } from './gds-graph.js';
import { weightedEdges } from './weighted-edges.js';

/**
 * Candidate groups: communities of the weighted graph of accounts and values, by Leiden. The resolution is a density
 * (constant Potts model): γ = density · 2 · Σw, so that it does not hang on the size of the data. Splitting is
 * mended later, mixing is not.
 */
export async function findCandidates(
  graph: Graph,
  links: LinkGraph,
  weights: Float64Array,
  density: number,
  { minGroup }: DetectionParameters,
  options: RunOptions,
): Promise<Partition> {
  const everybody = () => true;
  return toPartition(await communities(graph, links, weights, density, everybody, options), minGroup);
}

/** The same among the accounts that are in no group of `settled`, beside those groups. */
export async function findMoreCandidates(
  graph: Graph,
  links: LinkGraph,
  weights: Float64Array,
  settled: Partition,
  density: number,
  { minGroup }: DetectionParameters,
  options: RunOptions,
): Promise<Partition> {
  const isLeft = (account: number) => settled.groupOf[account] === -1;
  const found = toPartition(await communities(graph, links, weights, density, isLeft, options), minGroup);
  const groups = settled.sizes.length;
  const labels = settled.groupOf.map((group, account) => {
    const more = found.groupOf[account]!;
    return group >= 0 || more < 0 ? group : groups + more;
  });
  return toPartition(labels, 1);
}

/** The community of every asked account, −1 for the others. */
async function communities(
  graph: Graph,
  links: LinkGraph,
  weights: Float64Array,
  density: number,
  isAsked: (account: number) => boolean,
  options: RunOptions,
): Promise<Int32Array> {
  const { total, ...edges } = weightedEdges(links, weights, isAsked);
  const labels =
    edges.sources.length === 0
      ? new Map<number, number>()
      : await withGdsGraph(graph, edges, options, (gds) => gds.leiden(density * 2 * total));
  return Int32Array.from(links.accountIds, (_, account) => labels.get(account) ?? -1);
}
