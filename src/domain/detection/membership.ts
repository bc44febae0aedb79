import { CHANNELS } from '../identifier-kind.js';
import { channelEvidenceBits, oddsBits, valueEvidenceBits } from './evidence.js';
import { type Bindings, bindValues } from './holders.js';
import { degreeOf, type LinkGraph } from './link-graph.js';
import type { DetectionParameters } from './parameters.js';
import { type Partition, toPartition } from './partition.js';

/** The case for one account in one group. */
export interface AccountEvidence {
  readonly group: number;
  /** Bits by channel, in the order of `CHANNELS`. */
  readonly bits: readonly number[];
  readonly priorBits: number;
  readonly posteriorBits: number;
  /** Channels of at least `channelBits`. */
  readonly channels: number;
  /** The most values of at least `channelBits` in one channel. */
  readonly strongValues: number;
}

/**
 * Weighs every account against every group that its values point to, and calls `take` with each case. Groups that
 * `isAsked` leaves out are not weighed.
 */
export function weighAllCases(
  graph: LinkGraph,
  partition: Partition,
  weights: Float64Array,
  parameters: DetectionParameters,
  isAsked: (account: number, group: number) => boolean,
  take: (account: number, evidence: AccountEvidence) => void,
): void {
  const bindings = bindValues(graph, partition, weights);
  const tallies = newTallies(partition.sizes.length);
  for (let account = 0; account < graph.accountIds.length; account += 1) {
    const groups = tallyAccount(graph, partition, bindings, parameters, account, tallies);
    for (const group of groups) {
      if (isAsked(account, group))
        take(account, weigh(graph, partition, parameters, account, group, tallies));
    }
  }
}

/** As `weighAllCases`, with the best case of each account alone; of equal ones the group with the lower number. */
export function weighAccounts(
  graph: LinkGraph,
  partition: Partition,
  weights: Float64Array,
  parameters: DetectionParameters,
  take: (account: number, evidence: AccountEvidence) => void,
): void {
  const best: (AccountEvidence | undefined)[] = new Array(graph.accountIds.length);
  weighAllCases(
    graph,
    partition,
    weights,
    parameters,
    () => true,
    (account, evidence) => {
      const before = best[account];
      const better =
        !before ||
        evidence.posteriorBits > before.posteriorBits ||
        (evidence.posteriorBits === before.posteriorBits && evidence.group < before.group);
      if (better) best[account] = evidence;
    },
  );
  best.forEach((evidence, account) => {
    if (evidence) take(account, evidence);
  });
}

/** Is the case good enough, and by how many channels? */
export function roleOf(
  evidence: AccountEvidence,
  parameters: DetectionParameters,
): 'CORE' | 'ATTACHED' | undefined {
  if (evidence.posteriorBits < parameters.memberBits) return undefined;
  if (evidence.channels >= 2) return 'CORE';
  return evidence.strongValues >= parameters.attachingValues ? 'ATTACHED' : undefined;
}

/** Every account to the group with the best case, if it is good enough. */
export function reassign(
  graph: LinkGraph,
  partition: Partition,
  weights: Float64Array,
  parameters: DetectionParameters,
): Partition {
  const labels = new Int32Array(graph.accountIds.length).fill(-1);
  weighAccounts(graph, partition, weights, parameters, (account, evidence) => {
    if (roleOf(evidence, parameters)) labels[account] = evidence.group;
  });
  return toPartition(labels, parameters.minGroup);
}

/** Best and second-best bits and strong values of one account, by group and channel; reused from account to account. */
interface Tallies {
  readonly best: Float64Array;
  readonly second: Float64Array;
  readonly strong: Uint32Array;
  /** The account last tallied for the group, plus one. */
  readonly owner: Uint32Array;
}

function newTallies(groups: number): Tallies {
  const cells = groups * CHANNELS.length;
  return {
    best: new Float64Array(cells),
    second: new Float64Array(cells),
    strong: new Uint32Array(cells),
    owner: new Uint32Array(groups),
  };
}

function baseRateOf(graph: LinkGraph, partition: Partition, account: number, group: number): number {
  const others = partition.sizes[group]! - (partition.groupOf[account] === group ? 1 : 0);
  return Math.max(1, others) / graph.accountIds.length;
}

/** Fills the tallies of the groups that the account's values point to, and returns those groups. */
function tallyAccount(
  graph: LinkGraph,
  partition: Partition,
  bindings: Bindings,
  parameters: DetectionParameters,
  account: number,
  tallies: Tallies,
): number[] {
  const groups: number[] = [];
  for (let at = graph.accountStart[account]!; at < graph.accountStart[account + 1]!; at += 1) {
    const value = graph.valuesOf[at]!;
    const channel = graph.channelOf[value]!;
    const others = degreeOf(graph, value) - 1;
    for (let binding = bindings.start[value]!; binding < bindings.start[value + 1]!; binding += 1) {
      const group = bindings.groups[binding]!;
      const held = bindings.members[binding]! - (partition.groupOf[account] === group ? 1 : 0);
      if (held <= 0) continue;
      const cell = group * CHANNELS.length;
      if (tallies.owner[group] !== account + 1) {
        tallies.owner[group] = account + 1;
        tallies.best.fill(0, cell, cell + CHANNELS.length);
        tallies.second.fill(0, cell, cell + CHANNELS.length);
        tallies.strong.fill(0, cell, cell + CHANNELS.length);
        groups.push(group);
      }
      const evidence = { channel: CHANNELS[channel]!, others, othersInGroup: held };
      addBits(
        tallies,
        cell + channel,
        valueEvidenceBits(evidence, baseRateOf(graph, partition, account, group)),
        parameters,
      );
    }
  }
  return groups;
}

function addBits(tallies: Tallies, cell: number, bits: number, parameters: DetectionParameters): void {
  if (bits >= parameters.channelBits) tallies.strong[cell]! += 1;
  if (bits > tallies.best[cell]!) {
    tallies.second[cell] = tallies.best[cell]!;
    tallies.best[cell] = bits;
  } else if (bits > tallies.second[cell]!) tallies.second[cell] = bits;
}

function weigh(
  graph: LinkGraph,
  partition: Partition,
  parameters: DetectionParameters,
  account: number,
  group: number,
  tallies: Tallies,
): AccountEvidence {
  const cell = group * CHANNELS.length;
  const bits = CHANNELS.map((_, channel) =>
    channelEvidenceBits(
      tallies.best[cell + channel]!,
      tallies.second[cell + channel]!,
      parameters.secondValue,
    ),
  );
  const priorBits = oddsBits(baseRateOf(graph, partition, account, group));
  return {
    group,
    bits,
    priorBits,
    posteriorBits: bits.reduce((sum, channel) => sum + channel, priorBits),
    channels: bits.filter((channel) => channel >= parameters.channelBits).length,
    strongValues: Math.max(...tallies.strong.subarray(cell, cell + CHANNELS.length)),
  };
}
