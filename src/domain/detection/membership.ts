import { CHANNELS } from '../identifier-kind.js';
import { oddsBits } from './evidence.js';
import { baseRateOf, bindValues } from './holders.js';
import type { LinkGraph } from './link-graph.js';
import type { DetectionParameters } from './parameters.js';
import { type Partition, toPartition } from './partition.js';
import { channelBitsOf, newTallies, type Tallies, tallyAccount } from './tally.js';

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
 * Weighs every account against every group that its values point to, and calls `take` with each case whose posterior
 * is a member's. Groups that `isAsked` leaves out are not weighed.
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
      if (!isAsked(account, group)) continue;
      const evidence = weigh(graph, partition, parameters, account, group, tallies);
      if (evidence) take(account, evidence);
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

/** The case for the group last tallied, or `undefined` where it falls short of a member's. */
function weigh(
  graph: LinkGraph,
  partition: Partition,
  parameters: DetectionParameters,
  account: number,
  group: number,
  tallies: Tallies,
): AccountEvidence | undefined {
  const priorBits = oddsBits(
    baseRateOf(graph, partition, group, partition.groupOf[account] === group ? 1 : 0),
  );
  let posteriorBits = priorBits;
  for (let channel = 0; channel < CHANNELS.length; channel += 1) {
    posteriorBits += channelBitsOf(tallies, group, channel, parameters);
  }
  if (posteriorBits < parameters.memberBits) return undefined;
  const bits = CHANNELS.map((_, channel) => channelBitsOf(tallies, group, channel, parameters));
  const cell = group * CHANNELS.length;
  return {
    group,
    bits,
    priorBits,
    posteriorBits,
    channels: bits.filter((channel) => channel >= parameters.channelBits).length,
    strongValues: Math.max(...tallies.strong.subarray(cell, cell + CHANNELS.length)),
  };
}
