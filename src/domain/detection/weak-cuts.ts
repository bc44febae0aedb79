import { CHANNELS } from '../identifier-kind.js';
import { blocksOf, type NeighbourLists } from './blocks.js';
import { valueEvidenceBits } from './evidence.js';
import { type Bindings, bindValues, membersHolding } from './holders.js';
import { degreeOf, type LinkGraph } from './link-graph.js';
import type { DetectionParameters } from './parameters.js';
import { membersOf, type Partition, toPartition } from './partition.js';

/** The values that tie members of one group, and the group as a graph of members and values. */
export interface TiedGroup {
  readonly members: Uint32Array;
  readonly values: readonly number[];
  /** Nodes: first the members, then the values. */
  readonly lists: NeighbourLists;
}

/**
 * Takes away from each group what hangs on it by one account or one identifier: the family of a member, the office
 * of a card's owner. Members that support each other only through such a hinge would keep each other in the group.
 * Where the group itself falls apart there, its parts go on as groups of their own.
 */
export function cutWeakTies(
  graph: LinkGraph,
  partition: Partition,
  weights: Float64Array,
  parameters: DetectionParameters,
): Partition {
  const bindings = bindValues(graph, partition, weights);
  const labels = new Int32Array(graph.accountIds.length).fill(-1);
  let label = 0;
  for (const [group, members] of membersOf(partition).entries()) {
    const tied = tieGroup(graph, bindings, group, members, parameters);
    const blocks = blocksOf(tied.lists)
      .map((nodes) => nodes.filter((node) => node < members.length).map((node) => members[node]!))
      .sort((a, b) => b.length - a.length || Math.min(...a) - Math.min(...b));
    for (const block of blocks) {
      const free = block.filter((account) => labels[account] === -1);
      if (free.length >= parameters.minGroup) for (const account of free) labels[account] = label;
      label += 1;
    }
  }
  return toPartition(labels, parameters.minGroup);
}

/** The group's members and the values that say at least `channelBits` for them. */
export function tieGroup(
  graph: LinkGraph,
  bindings: Bindings,
  group: number,
  members: Uint32Array,
  parameters: DetectionParameters,
  isSetAside: (value: number) => boolean = () => false,
): TiedGroup {
  const baseRate = members.length / graph.accountIds.length;
  const nodeOf = new Map<number, number>();
  const values: number[] = [];
  const edges: [number, number][] = [];
  members.forEach((account, node) => {
    for (let at = graph.accountStart[account]!; at < graph.accountStart[account + 1]!; at += 1) {
      const value = graph.valuesOf[at]!;
      let place = nodeOf.get(value);
      if (place === undefined) {
        place =
          ties(graph, bindings, group, value, baseRate, parameters) && !isSetAside(value)
            ? values.length
            : -1;
        nodeOf.set(value, place);
        if (place >= 0) values.push(value);
      }
      if (place >= 0) edges.push([node, members.length + place]);
    }
  });
  return { members, values, lists: toLists(members.length + values.length, edges) };
}

function ties(
  graph: LinkGraph,
  bindings: Bindings,
  group: number,
  value: number,
  baseRate: number,
  parameters: DetectionParameters,
): boolean {
  const inGroup = membersHolding(bindings, value, group);
  if (inGroup < 2) return false;
  const channel = CHANNELS[graph.channelOf[value]!]!;
  const others = degreeOf(graph, value) - 1;
  return (
    valueEvidenceBits({ channel, others, othersInGroup: inGroup - 1 }, baseRate) >= parameters.channelBits
  );
}

function toLists(nodes: number, edges: readonly (readonly [number, number])[]): NeighbourLists {
  const start = new Uint32Array(nodes + 1);
  for (const [a, b] of edges) {
    start[a + 1]! += 1;
    start[b + 1]! += 1;
  }
  for (let node = 0; node < nodes; node += 1) start[node + 1]! += start[node]!;
  const next = start.slice();
  const neighbours = new Uint32Array(edges.length * 2);
  for (const [a, b] of edges) {
    neighbours[next[a]!++] = b;
    neighbours[next[b]!++] = a;
  }
  return { start, neighbours };
}
