import { CHANNELS } from '../identifier-kind.js';
import { COUNTED_VALUES, channelEvidenceBits } from './evidence.js';
import type { Bindings } from './holders.js';
import type { LinkGraph } from './link-graph.js';
import type { DetectionParameters } from './parameters.js';
import type { Partition } from './partition.js';

/** The bits of the best values and the number of strong ones of one account, by group and channel; reused from account to account. */
export interface Tallies {
  /** `COUNTED_VALUES` a cell, falling. */
  readonly best: Float64Array;
  readonly strong: Uint32Array;
  /** The account last tallied for the group, plus one. */
  readonly owner: Uint32Array;
}

export function newTallies(groups: number): Tallies {
  const cells = groups * CHANNELS.length;
  return {
    best: new Float64Array(cells * COUNTED_VALUES),
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
        tallies.best.fill(0, cell * COUNTED_VALUES, (cell + CHANNELS.length) * COUNTED_VALUES);
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
  const first = (group * CHANNELS.length + channel) * COUNTED_VALUES;
  return channelEvidenceBits(tallies.best.subarray(first, first + COUNTED_VALUES), parameters.nextValue);
}

function addBits(tallies: Tallies, cell: number, bits: number, parameters: DetectionParameters): void {
  if (bits >= parameters.channelBits) tallies.strong[cell]! += 1;
  const first = cell * COUNTED_VALUES;
  let place = first + COUNTED_VALUES - 1;
  if (bits <= tallies.best[place]!) return;
  for (; place > first && tallies.best[place - 1]! < bits; place -= 1) {
    tallies.best[place] = tallies.best[place - 1]!;
  }
  tallies.best[place] = bits;
}
