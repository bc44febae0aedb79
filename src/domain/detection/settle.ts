import { absorbFragments } from './absorb.js';
import type { LinkGraph } from './link-graph.js';
import { reassign } from './membership.js';
import { mergeFragments } from './merge-fragments.js';
import type { DetectionParameters } from './parameters.js';
import type { Partition } from './partition.js';
import { cutWeakTies } from './weak-cuts.js';

/** Groups settle within a few rounds; more than this would only move accounts to and fro. */
const MAX_ROUNDS = 8;

/**
 * Turns candidates into groups that hold together: every account to where its evidence puts it, what hangs by one
 * tie cut off, fragments of one population joined; until nothing changes.
 */
export function settleGroups(
  graph: LinkGraph,
  weights: Float64Array,
  candidates: Partition,
  parameters: DetectionParameters,
): Partition {
  const hold = (partition: Partition) =>
    cutWeakTies(graph, reassign(graph, partition, weights, parameters), weights, parameters);
  let settled = hold(candidates);
  for (let round = 1; round < MAX_ROUNDS; round += 1) {
    const merged = mergeFragments(graph, weights, settled, parameters);
    const next = hold(absorbFragments(graph, merged, weights, parameters));
    if (sameGroups(settled, next)) break;
    settled = next;
  }
  return settled;
}

function sameGroups(a: Partition, b: Partition): boolean {
  return a.groupOf.every((group, account) => group === b.groupOf[account]);
}
