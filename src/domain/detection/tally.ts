import { CHANNELS } from '../identifier-kind.js';
import { channelEvidenceBits } from './evidence.js';
import type { Bindings } from './holders.js';
import type { LinkGraph } from './link-graph.js';
import type { DetectionParameters } from './parameters.js';
import type { Partition } from './partition.js';

/** Best and second-best bits and strong values of one account, by group and channel; reused from account to account. */
export interface Tallies {
  readonly best: Float64Array;
  readonly second: Float64Array;
  readonly strong: Uint32Array;
  /** The account last tallied for the group, plus one. */
  readonly owner: Uint32Array;
}

export function newTallies(groups: number): Tallies {
  const cells = groups * CHANNELS.length;
  return {
    best: new Float64Array(cells),
    second: new Float64Array(cells),
    strong: new Uint32Array(cells),
    owner: new Uint32Array(groups),
  };
}

/** Fills the tallies of the groups that the account's values point to, and returns those groups. */
export function tallyAccount(
  graph: LinkGraph,
  partition: Partition,
  bindings: Bindings,
  parameters: DetectionParameters,
  account: number,
  tallies: Tallies,
): readonly number[] {
  const groups: number[] = [];
  const own = partition.groupOf[account]!;
  for (let at = graph.accountStart[account]!; at < graph.accountStart[account + 1]!; at += 1) {
    const value = graph.valuesOf[at]!;
    const channel = graph.channelOf[value]!;
    for (let binding = bindings.start[value]!; binding < bindings.start[value + 1]!; binding += 1) {
      const group = bindings.groups[binding]!;
      // A value that only the account itself brings to its group says nothing of it.
      if (group === own && bindings.members[binding] === 1) continue;
      const cell = group * CHANNELS.length;
      if (tallies.owner[group] !== account + 1) {
        tallies.owner[group] = account + 1;
        tallies.best.fill(0, cell, cell + CHANNELS.length);
        tallies.second.fill(0, cell, cell + CHANNELS.length);
        tallies.strong.fill(0, cell, cell + CHANNELS.length);
        groups.push(group);
      }
      addBits(
        tallies,
        cell + channel,
        group === own ? bindings.bitsInside[binding]! : bindings.bitsOutside[binding]!,
        parameters,
      );
    }
  }
  return groups;
}

/** The bits of one channel of the account last tallied. */
export function channelBitsOf(
  tallies: Tallies,
  group: number,
  channel: number,
  parameters: DetectionParameters,
): number {
  const cell = group * CHANNELS.length + channel;
  return channelEvidenceBits(tallies.best[cell]!, tallies.second[cell]!, parameters.secondValue);
}

function addBits(tallies: Tallies, cell: number, bits: number, parameters: DetectionParameters): void {
  if (bits >= parameters.channelBits) tallies.strong[cell]! += 1;
  if (bits > tallies.best[cell]!) {
    tallies.second[cell] = tallies.best[cell]!;
    tallies.best[cell] = bits;
  } else if (bits > tallies.second[cell]!) tallies.second[cell] = bits;
}
