import { CHANNELS } from '../identifier-kind.js';
import { valueEvidenceBits } from './evidence.js';
import type { LinkGraph } from './link-graph.js';
import type { Partition } from './partition.js';

/** The groups that values point to: value v binds `groups[start[v]] … groups[start[v + 1] − 1]`, ascending. */
export interface Bindings {
  readonly start: Uint32Array;
  readonly groups: Uint32Array;
  /** Members of the group that hold the value, in the order of `groups`. */
  readonly members: Uint32Array;
}

/** A value that says less than this for one more account is left out: it decides nothing, and popular values touch every group. */
const MIN_BINDING_BITS = 3;

/** Counts, for every value, how many members of each group hold it, where that is evidence. */
export function bindValues(graph: LinkGraph, partition: Partition, weights: Float64Array): Bindings {
  const accounts = graph.accountIds.length;
  const start = new Uint32Array(graph.valueKeys.length + 1);
  const groups: number[] = [];
  const members: number[] = [];
  const counts = new Map<number, number>();
  for (let value = 0; value < graph.valueKeys.length; value += 1) {
    const from = graph.valueStart[value]!;
    const to = graph.valueStart[value + 1]!;
    if (weights[value]! > 0) {
      counts.clear();
      for (let edge = from; edge < to; edge += 1) {
        const group = partition.groupOf[graph.accountsOf[edge]!]!;
        if (group >= 0) counts.set(group, (counts.get(group) ?? 0) + 1);
      }
      const channel = CHANNELS[graph.channelOf[value]!]!;
      for (const [group, held] of [...counts].sort(([a], [b]) => a - b)) {
        const baseRate = partition.sizes[group]! / accounts;
        const bits = valueEvidenceBits({ channel, others: to - from, othersInGroup: held }, baseRate);
        if (bits < MIN_BINDING_BITS) continue;
        groups.push(group);
        members.push(held);
      }
    }
    start[value + 1] = groups.length;
  }
  return { start, groups: Uint32Array.from(groups), members: Uint32Array.from(members) };
}

/** How many members of the group hold the value; 0 where that is no evidence. */
export function membersHolding(bindings: Bindings, value: number, group: number): number {
  let from = bindings.start[value]!;
  let to = bindings.start[value + 1]!;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (bindings.groups[middle]! < group) from = middle + 1;
    else to = middle;
  }
  return from < bindings.start[value + 1]! && bindings.groups[from] === group ? bindings.members[from]! : 0;
}
