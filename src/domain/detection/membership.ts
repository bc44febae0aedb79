import { CHANNELS } from '../identifier-kind.js';
import { channelEvidenceBits, oddsBits, valueEvidenceBits } from './evidence.js';
import { type Bindings, bindValues, membersHolding } from './holders.js';
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

/** Weighs every account against every group that its values point to; calls `take` with the best case of each. */
export function weighAccounts(
  graph: LinkGraph,
  partition: Partition,
  weights: Float64Array,
  parameters: DetectionParameters,
  take: (account: number, evidence: AccountEvidence) => void,
): void {
  const bindings = bindValues(graph, partition, weights);
  for (let account = 0; account < graph.accountIds.length; account += 1) {
    let best: AccountEvidence | undefined;
    for (const group of candidateGroups(graph, bindings, account)) {
      const evidence = weighAccount(graph, partition, bindings, parameters, account, group);
      if (!best || evidence.posteriorBits > best.posteriorBits) best = evidence;
    }
    if (best) take(account, best);
  }
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

function candidateGroups(graph: LinkGraph, bindings: Bindings, account: number): Iterable<number> {
  const groups = new Set<number>();
  for (let at = graph.accountStart[account]!; at < graph.accountStart[account + 1]!; at += 1) {
    const value = graph.valuesOf[at]!;
    for (let b = bindings.start[value]!; b < bindings.start[value + 1]!; b += 1)
      groups.add(bindings.groups[b]!);
  }
  return [...groups].sort((a, b) => a - b);
}

function weighAccount(
  graph: LinkGraph,
  partition: Partition,
  bindings: Bindings,
  parameters: DetectionParameters,
  account: number,
  group: number,
): AccountEvidence {
  const isMember = partition.groupOf[account] === group ? 1 : 0;
  const baseRate = Math.max(1, partition.sizes[group]! - isMember) / graph.accountIds.length;
  const best = new Float64Array(CHANNELS.length);
  const second = new Float64Array(CHANNELS.length);
  const strong = new Uint32Array(CHANNELS.length);
  for (let at = graph.accountStart[account]!; at < graph.accountStart[account + 1]!; at += 1) {
    const value = graph.valuesOf[at]!;
    const held = membersHolding(bindings, value, group) - isMember;
    if (held <= 0) continue;
    const channel = graph.channelOf[value]!;
    const others = degreeOf(graph, value) - 1;
    const bits = valueEvidenceBits({ channel: CHANNELS[channel]!, others, othersInGroup: held }, baseRate);
    if (bits >= parameters.channelBits) strong[channel]! += 1;
    if (bits > best[channel]!) {
      second[channel] = best[channel]!;
      best[channel] = bits;
    } else if (bits > second[channel]!) second[channel] = bits;
  }
  const bits = CHANNELS.map((_, channel) =>
    channelEvidenceBits(best[channel]!, second[channel]!, parameters.secondValue),
  );
  const priorBits = oddsBits(baseRate);
  return {
    group,
    bits,
    priorBits,
    posteriorBits: bits.reduce((sum, channel) => sum + channel, priorBits),
    channels: bits.filter((channel) => channel >= parameters.channelBits).length,
    strongValues: Math.max(...strong),
  };
}
