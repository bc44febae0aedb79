import { CHANNELS } from '../identifier-kind.js';
import { disjointSets } from './disjoint-sets.js';
import type { LinkGraph } from './link-graph.js';
import { type Partition, toPartition } from './partition.js';

export interface MergeParameters {
  /** A fragment takes part from this size on: below it the inside sharing is too noisy to compare with. */
  readonly minFragment: number;
  /** How much a cross pair must share, as a part of what an inside pair shares; its expectation is 1 for two halves. */
  readonly minRatio: number;
  readonly minChannels: number;
}

/** Fragments are compared all with all; the largest so many of them. */
const MAX_FRAGMENTS = 4_000;

/**
 * Joins fragments of one population. Per channel, q = Σ_v (k1/n1)(k2/n2)·w / √(U1·U2) with U = Σ_v k(k−1)/(n(n−1))·w:
 * what a pair across shares against what a pair inside shares. q is about 1 for two random halves of one ring
 * whatever their sizes, and near 0 for strangers.
 */
export function mergeFragments(
  graph: LinkGraph,
  weights: Float64Array,
  fragments: Partition,
  parameters: MergeParameters,
): Partition {
  const chosen = Array.from(fragments.sizes.keys())
    .filter((fragment) => fragments.sizes[fragment]! >= parameters.minFragment)
    .sort((a, b) => fragments.sizes[b]! - fragments.sizes[a]! || a - b)
    .slice(0, MAX_FRAGMENTS);
  const placeOf = new Int32Array(fragments.sizes.length).fill(-1);
  chosen.forEach((fragment, place) => {
    placeOf[fragment] = place;
  });
  const width = chosen.length;
  const agreeing = new Uint8Array(width * width);
  for (let channel = 0; channel < CHANNELS.length; channel += 1) {
    const { cross, inside } = sharing(graph, weights, fragments, placeOf, chosen, channel);
    for (let one = 0; one < width; one += 1) {
      for (let other = one + 1; other < width; other += 1) {
        const expected = Math.sqrt(inside[one]! * inside[other]!);
        if (expected > 0 && cross[one * width + other]! >= parameters.minRatio * expected) {
          agreeing[one * width + other]! += 1;
        }
      }
    }
  }
  const sets = disjointSets(fragments.sizes.length);
  for (let one = 0; one < width; one += 1) {
    for (let other = one + 1; other < width; other += 1) {
      if (agreeing[one * width + other]! >= parameters.minChannels) sets.join(chosen[one]!, chosen[other]!);
    }
  }
  return toPartition(
    Int32Array.from(fragments.groupOf, (fragment) => (fragment < 0 ? -1 : sets.find(fragment))),
    1,
  );
}

function sharing(
  graph: LinkGraph,
  weights: Float64Array,
  fragments: Partition,
  placeOf: Int32Array,
  chosen: readonly number[],
  channel: number,
): { readonly cross: Float64Array; readonly inside: Float64Array } {
  const width = chosen.length;
  const cross = new Float64Array(width * width);
  const inside = new Float64Array(width);
  const holders = new Uint32Array(width);
  for (let value = 0; value < graph.valueKeys.length; value += 1) {
    const weight = weights[value]!;
    if (graph.channelOf[value] !== channel || weight === 0) continue;
    const touched: number[] = [];
    for (let edge = graph.valueStart[value]!; edge < graph.valueStart[value + 1]!; edge += 1) {
      const fragment = fragments.groupOf[graph.accountsOf[edge]!]!;
      const place = fragment < 0 ? -1 : placeOf[fragment]!;
      if (place < 0) continue;
      if (holders[place] === 0) touched.push(place);
      holders[place]! += 1;
    }
    touched.sort((a, b) => a - b);
    touched.forEach((one, at) => {
      const size = fragments.sizes[chosen[one]!]!;
      const k = holders[one]!;
      inside[one]! += ((k * (k - 1)) / (size * (size - 1))) * weight;
      for (let next = at + 1; next < touched.length; next += 1) {
        const other = touched[next]!;
        const share = (k / size) * (holders[other]! / fragments.sizes[chosen[other]!]!);
        cross[one * width + other]! += share * weight;
      }
    });
    for (const place of touched) holders[place] = 0;
  }
  return { cross, inside };
}
