import type { LinkGraph } from './link-graph.js';
import { roleOf, weighAllCases } from './membership.js';
import type { DetectionParameters } from './parameters.js';
import { type Partition, toPartition } from './partition.js';

/** A fragment follows its members when at least this part of them would be core members elsewhere: a majority. */
const MAJORITY = 0.5;

/**
 * Lets small fragments join the larger group that most of their members would be core members of. By itself each
 * account prefers the small group: the fewer members, the more a shared value says.
 */
export function absorbFragments(
  graph: LinkGraph,
  partition: Partition,
  weights: Float64Array,
  parameters: DetectionParameters,
): Partition {
  const votes = Array.from(partition.sizes, () => new Map<number, number>());
  const isLarger = (account: number, group: number): boolean => {
    const own = partition.groupOf[account]!;
    return own >= 0 && partition.sizes[group]! > partition.sizes[own]!;
  };
  weighAllCases(graph, partition, weights, parameters, isLarger, (account, evidence) => {
    if (roleOf(evidence, parameters) !== 'CORE') return;
    const ballot = votes[partition.groupOf[account]!]!;
    ballot.set(evidence.group, (ballot.get(evidence.group) ?? 0) + 1);
  });
  const target = Int32Array.from(partition.sizes, (size, fragment) => {
    const [winner] = [...votes[fragment]!].sort(([a, x], [b, y]) => y - x || a - b);
    return winner && winner[1] >= MAJORITY * size ? winner[0] : fragment;
  });
  // Targets are strictly larger, so that following them ends.
  const follow = (fragment: number): number =>
    target[fragment] === fragment ? fragment : follow(target[fragment]!);
  return toPartition(
    Int32Array.from(partition.groupOf, (fragment) => (fragment < 0 ? -1 : follow(fragment))),
    1,
  );
}
