import type { LinkGraph } from '../domain/detection/link-graph.js';
import type { DetectionParameters } from '../domain/detection/parameters.js';
import type { Partition } from '../domain/detection/partition.js';
import { settleGroups } from '../domain/detection/settle.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { findCandidates, findMoreCandidates } from './find-candidates.js';
import type { StepTimer } from './step-timer.js';
import { totalWeight } from './weighted-edges.js';

export interface GroupOptions extends RunOptions {
  readonly parameters: DetectionParameters;
  readonly timer: StepTimer;
}

/** Each further search asks for this part of the density of the one before: communities of eight times the accounts. */
const THINNER = 64;

/**
 * Groups the accounts by their evidence: first the dense ones, then, among those left over, ever larger and thinner
 * ones, until a community could hold all the weight there is. A population that shares many things, each with a few,
 * has no dense part; searched thinly at once, small groups would be mixed.
 */
export async function groupAccounts(
  graph: Graph,
  links: LinkGraph,
  weights: Float64Array,
  options: GroupOptions,
): Promise<Partition> {
  const { parameters, timer } = options;
  const settle = (candidates: Partition) =>
    timer.step('evidence', async () => settleGroups(links, weights, candidates, parameters));
  let { density } = parameters;
  let partition = await settle(
    await timer.step('candidates', () => findCandidates(graph, links, weights, density, parameters, options)),
  );
  // A community of volume K, in bits, holds together while density · K < 1.
  const volume = 2 * totalWeight(links, weights);
  while (density * volume > 1) {
    density /= THINNER;
    const thinner = density;
    const settled = partition;
    partition = await settle(
      await timer.step('candidates', () =>
        findMoreCandidates(graph, links, weights, settled, thinner, parameters, options),
      ),
    );
  }
  return partition;
}
