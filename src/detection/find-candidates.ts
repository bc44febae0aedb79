import type { LinkGraph } from '../domain/detection/link-graph.js';
import type { DetectionParameters } from '../domain/detection/parameters.js';
import { type Partition, toPartition } from '../domain/detection/partition.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { withGdsGraph } from './gds-graph.js';

/**
 * Candidate groups: communities of the weighted graph of accounts and values, by Leiden. The resolution is a density
 * (constant Potts model): γ = density · 2 · Σw, so that it does not hang on the size of the data. Splitting is
 * mended later, mixing is not.
 */
export async function findCandidates(
  graph: Graph,
  links: LinkGraph,
  weights: Float64Array,
  parameters: DetectionParameters,
  options: RunOptions,
): Promise<Partition> {
  const accounts = links.accountIds.length;
  const sources: number[] = [];
  const targets: number[] = [];
  const edgeWeights: number[] = [];
  let total = 0;
  for (let value = 0; value < links.valueKeys.length; value += 1) {
    const weight = weights[value]!;
    if (weight === 0) continue;
    for (let edge = links.valueStart[value]!; edge < links.valueStart[value + 1]!; edge += 1) {
      sources.push(links.accountsOf[edge]!);
      targets.push(accounts + value);
      edgeWeights.push(weight);
      total += weight;
    }
  }
  const labels = await withGdsGraph(graph, { sources, targets, weights: edgeWeights }, options, (gds) =>
    gds.leiden(parameters.density * 2 * total),
  );
  return toPartition(
    Int32Array.from(links.accountIds, (_, account) => labels.get(account) ?? -1),
    parameters.minGroup,
  );
}
