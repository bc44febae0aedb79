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
  /** What the value says of an account outside the group, and of a member, which does not count for itself. */
  readonly bitsOutside: Float64Array;
  readonly bitsInside: Float64Array;
}

/** A value that says less than this for one more account is left out: it decides nothing. */
const MIN_BINDING_BITS = 3;
/**
 * Nor does a value bind to a group of which fewer than one holder in so many is a member: half of everybody may hold
 * it, and it would tie that crowd to every family among them.
 */
const MAX_HOLDERS_A_MEMBER = 64;

/** The base rate of a group: how likely a random account is in it, leaving out the account asked about. */
export function baseRateOf(graph: LinkGraph, partition: Partition, group: number, leavesOut: 0 | 1): number {
  return Math.max(1, partition.sizes[group]! - leavesOut) / graph.accountIds.length;
}

/** Counts, for every value, how many members of each group hold it, where that is evidence. */
export function bindValues(graph: LinkGraph, partition: Partition, weights: Float64Array): Bindings {
  const start = new Uint32Array(graph.valueKeys.length + 1);
  const groups: number[] = [];
  const members: number[] = [];
  const bitsOutside: number[] = [];
  const bitsInside: number[] = [];
  const held = new Uint32Array(partition.sizes.length);
  for (let value = 0; value < graph.valueKeys.length; value += 1) {
    const holders = graph.valueStart[value + 1]! - graph.valueStart[value]!;
    const channel = CHANNELS[graph.channelOf[value]!]!;
    const touched = weights[value]! > 0 ? countHolders(graph, partition, value, held) : [];
    for (const group of touched) {
      const count = held[group]!;
      held[group] = 0;
      if (count * MAX_HOLDERS_A_MEMBER < holders) continue;
      const outside = valueEvidenceBits(
        { channel, others: holders, othersInGroup: count },
        baseRateOf(graph, partition, group, 0),
      );
      if (outside < MIN_BINDING_BITS) continue;
      groups.push(group);
      members.push(count);
      bitsOutside.push(outside);
      bitsInside.push(
        valueEvidenceBits(
          { channel, others: holders - 1, othersInGroup: count - 1 },
          baseRateOf(graph, partition, group, 1),
        ),
      );
    }
    start[value + 1] = groups.length;
  }
  return {
    start,
    groups: Uint32Array.from(groups),
    members: Uint32Array.from(members),
    bitsOutside: Float64Array.from(bitsOutside),
    bitsInside: Float64Array.from(bitsInside),
  };
}

/** Fills `held` with the members of each group that hold the value; returns those groups, ascending. */
function countHolders(
  graph: LinkGraph,
  partition: Partition,
  value: number,
  held: Uint32Array,
): readonly number[] {
  const touched: number[] = [];
  for (let edge = graph.valueStart[value]!; edge < graph.valueStart[value + 1]!; edge += 1) {
    const group = partition.groupOf[graph.accountsOf[edge]!]!;
    if (group < 0) continue;
    if (held[group] === 0) touched.push(group);
    held[group]! += 1;
  }
  return touched.sort((a, b) => a - b);
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
