import { CHANNELS } from '../identifier-kind.js';
import { disjointSets } from './disjoint-sets.js';
import { expelStrangers } from './expel-strangers.js';
import { likenessOf } from './likeness.js';
import { degreeOf, type LinkGraph } from './link-graph.js';
import type { DetectionParameters } from './parameters.js';
import { type Partition, toPartition } from './partition.js';

/** One value may be an accident or a bridge laid on purpose; two of one channel are not. */
const MIN_TYING_VALUES = 2;

/** Fragments are compared all with all; the largest so many of them. */
const MAX_FRAGMENTS = 4_000;

/**
 * Joins fragments of one population, compared channel by channel by their likeness. Two fragments are one when they share like one in one channel and
 * are tied in another: a supply bought in batches ties only neighbouring batches, while the prompts run through all.
 */
export function mergeFragments(
  graph: LinkGraph,
  weights: Float64Array,
  fragments: Partition,
  parameters: DetectionParameters,
): Partition {
  const chosen = Array.from(fragments.sizes.keys())
    .filter((fragment) => fragments.sizes[fragment]! >= parameters.mergeMinFragment)
    .sort((a, b) => fragments.sizes[b]! - fragments.sizes[a]! || a - b)
    .slice(0, MAX_FRAGMENTS);
  const placeOf = new Int32Array(fragments.sizes.length).fill(-1);
  chosen.forEach((fragment, place) => {
    placeOf[fragment] = place;
  });
  const width = chosen.length;
  const likeOne = new Uint8Array(width * width);
  const tied = new Uint8Array(width * width);
  for (let channel = 0; channel < CHANNELS.length; channel += 1) {
    const { cross, tying, inside, common, everybody } = sharing(
      graph,
      weights,
      fragments,
      placeOf,
      chosen,
      channel,
    );
    for (let one = 0; one < width; one += 1) {
      for (let other = one + 1; other < width; other += 1) {
        const pair = one * width + other;
        if (cross[pair] === 0) continue;
        const { bits, ratio } = likenessOf({
          across: cross[pair]!,
          insideHere: inside[one]!,
          insideThere: inside[other]!,
          commonHere: common[one]!,
          commonThere: common[other]!,
          everybody,
        });
        if (ratio >= parameters.likeOneRatio && bits >= parameters.likeOneBits) likeOne[pair]! += 1;
        if (ratio >= parameters.tiedRatio && tying[pair]! >= MIN_TYING_VALUES) tied[pair]! += 1;
      }
    }
  }
  const sets = disjointSets(fragments.sizes.length);
  for (let one = 0; one < width; one += 1) {
    for (let other = one + 1; other < width; other += 1) {
      const pair = one * width + other;
      if (likeOne[pair]! >= 1 && likeOne[pair]! + tied[pair]! >= 3) sets.join(chosen[one]!, chosen[other]!);
    }
  }
  const unions = Int32Array.from(fragments.sizes, (_, fragment) => sets.find(fragment));
  const kept = expelStrangers(graph, weights, fragments, unions, parameters);
  return toPartition(
    Int32Array.from(fragments.groupOf, (fragment) => (fragment < 0 ? -1 : kept[fragment]!)),
    1,
  );
}

interface Sharing {
  /** Σ (k1/n1)(k2/n2)·w of each pair. */
  readonly cross: Float64Array;
  /** Values held in both of a pair. */
  readonly tying: Uint16Array;
  /** Σ k(k−1)/(n(n−1))·w of each fragment. */
  readonly inside: Float64Array;
  /** Σ π·k/n·w of each fragment: what its members share with anybody. */
  readonly common: Float64Array;
  /** Σ π²·w: what two random accounts share. */
  readonly everybody: number;
}

function sharing(
  graph: LinkGraph,
  weights: Float64Array,
  fragments: Partition,
  placeOf: Int32Array,
  chosen: readonly number[],
  channel: number,
): Sharing {
  const width = chosen.length;
  const cross = new Float64Array(width * width);
  const tying = new Uint16Array(width * width);
  const inside = new Float64Array(width);
  const common = new Float64Array(width);
  let everybody = 0;
  const holders = new Uint32Array(width);
  for (let value = 0; value < graph.valueKeys.length; value += 1) {
    const weight = weights[value]!;
    if (graph.channelOf[value] !== channel || weight === 0) continue;
    const frequency = degreeOf(graph, value) / graph.accountIds.length;
    everybody += frequency * frequency * weight;
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
      common[one]! += (k / size) * frequency * weight;
      for (let next = at + 1; next < touched.length; next += 1) {
        const other = touched[next]!;
        const share = (k / size) * (holders[other]! / fragments.sizes[chosen[other]!]!);
        cross[one * width + other]! += share * weight;
        tying[one * width + other]! += 1;
      }
    });
    for (const place of touched) holders[place] = 0;
  }
  return { cross, tying, inside, common, everybody };
}
