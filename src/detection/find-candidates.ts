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
  parameters: DetectionParameters,
  options: RunOptions,
): Promise<Partition> {
  const { total, ...edges } = weightedEdges(links, weights);
  const labels = await withGdsGraph(graph, edges, options, (gds) =>
    gds.leiden(parameters.density * 2 * total),
  );
  return toPartition(
    Int32Array.from(links.accountIds, (_, account) => labels.get(account) ?? -1),
    parameters.minGroup,
  );
}
