import { CHANNELS } from '../identifier-kind.js';
import { likenessOf } from './likeness.js';
import { degreeOf, type LinkGraph } from './link-graph.js';
import type { DetectionParameters } from './parameters.js';
import type { Partition } from './partition.js';

/**
 * Takes back what a chain of joins brought together: a fragment stays in its union only if it shares like one with
 * all the others taken together, in at least one channel. `unions[fragment]` is the union's number, a fragment's own
 * number for one that stands alone; the answer is shaped alike, with expelled fragments alone again.
 */
export function expelStrangers(
  graph: LinkGraph,
  weights: Float64Array,
  fragments: Partition,
  unions: Int32Array,
  parameters: DetectionParameters,
): Int32Array {
  let current = unions;
  for (;;) {
    const next = expelOnce(graph, weights, fragments, current, parameters);
    if (next.every((union, fragment) => union === current[fragment])) return next;
    current = next;
  }
}

function expelOnce(
  graph: LinkGraph,
  weights: Float64Array,
  fragments: Partition,
  unions: Int32Array,
  parameters: DetectionParameters,
): Int32Array {
  const count = fragments.sizes.length;
  const unionSize = new Uint32Array(count);
  const parts = new Uint32Array(count);
  unions.forEach((union, fragment) => {
    unionSize[union]! += fragments.sizes[fragment]!;
    parts[union]! += 1;
  });
  const cells = count * CHANNELS.length;
  const inside = new Float64Array(cells);
  const rest = new Float64Array(cells);
  const cross = new Float64Array(cells);
  // Sums of π·k·w by fragment and by union, and of π²·w: what anybody shares is no likeness.
  const common = new Float64Array(cells);
  const unionCommon = new Float64Array(cells);
  const everybody = new Float64Array(CHANNELS.length);
  const held = new Uint32Array(count);
  const unionHeld = new Uint32Array(count);
  const unionSquares = new Float64Array(cells);
  for (let value = 0; value < graph.valueKeys.length; value += 1) {
    const weight = weights[value]!;
    if (weight === 0) continue;
    const frequency = degreeOf(graph, value) / graph.accountIds.length;
    everybody[graph.channelOf[value]!]! += frequency * frequency * weight;
    const touched: number[] = [];
    for (let edge = graph.valueStart[value]!; edge < graph.valueStart[value + 1]!; edge += 1) {
      const fragment = fragments.groupOf[graph.accountsOf[edge]!]!;
      if (fragment < 0 || parts[unions[fragment]!]! < 2) continue;
      if (held[fragment] === 0) touched.push(fragment);
      held[fragment]! += 1;
      unionHeld[unions[fragment]!]! += 1;
    }
    const channel = graph.channelOf[value]!;
    const seen = new Set<number>();
    for (const fragment of touched) {
      const union = unions[fragment]!;
      const cell = fragment * CHANNELS.length + channel;
      const size = fragments.sizes[fragment]!;
      const others = unionSize[union]! - size;
      const k = held[fragment]!;
      const l = unionHeld[union]! - k;
      inside[cell]! += ((k * (k - 1)) / (size * (size - 1))) * weight;
      cross[cell]! += (k / size) * (l / others) * weight;
      common[cell]! += k * frequency * weight;
      unionCommon[union * CHANNELS.length + channel]! += k * frequency * weight;
      // The rest of a value that the fragment holds; what only the others hold follows from the union's sum below.
      rest[cell]! += (l * (l - 1) - unionHeld[union]! * (unionHeld[union]! - 1)) * weight;
      if (!seen.has(union)) {
        seen.add(union);
        unionSquares[union * CHANNELS.length + channel]! +=
          unionHeld[union]! * (unionHeld[union]! - 1) * weight;
      }
    }
    for (const fragment of touched) {
      held[fragment] = 0;
      unionHeld[unions[fragment]!] = 0;
    }
  }
  return Int32Array.from(unions, (union, fragment) => {
    if (parts[union]! < 2) return union;
    const size = fragments.sizes[fragment]!;
    const others = unionSize[union]! - size;
    const belongs = CHANNELS.some((_, channel) => {
      const cell = fragment * CHANNELS.length + channel;
      const unionCell = union * CHANNELS.length + channel;
      const restInside = (unionSquares[unionCell]! + rest[cell]!) / (others * (others - 1));
      const { bits, ratio } = likenessOf({
        across: cross[cell]!,
        insideHere: inside[cell]!,
        insideThere: restInside,
        commonHere: common[cell]! / size,
        commonThere: (unionCommon[unionCell]! - common[cell]!) / others,
        everybody: everybody[channel]!,
      });
      return bits >= parameters.likeOneBits && ratio >= parameters.likeOneRatio;
    });
    return belongs ? union : fragment;
  });
}
