import { degreeOf, type LinkGraph } from '../domain/detection/link-graph.js';
import type { WeightedEdges } from './gds-graph.js';

/**
 * The bipartite graph of accounts and values as numbered edges: accounts first, then values, each edge with the bits
 * of its value. Values that say nothing are left out, and accounts that `isAsked` leaves out. `total` is the sum of
 * all weights.
 */
export function weightedEdges(
  links: LinkGraph,
  weightOfValue: Float64Array,
  isAsked: (account: number) => boolean = () => true,
): WeightedEdges & { readonly total: number } {
  const accounts = links.accountIds.length;
  const sources: number[] = [];
  const targets: number[] = [];
  const weights: number[] = [];
  let total = 0;
  for (let value = 0; value < links.valueKeys.length; value += 1) {
    const weight = weightOfValue[value]!;
    if (weight === 0) continue;
    for (let edge = links.valueStart[value]!; edge < links.valueStart[value + 1]!; edge += 1) {
      const account = links.accountsOf[edge]!;
      if (!isAsked(account)) continue;
      sources.push(account);
      targets.push(accounts + value);
      weights.push(weight);
      total += weight;
    }
  }
  return { sources, targets, weights, total };
}

/** The weight of all links to values that say something, in bits. */
export function totalWeight(links: LinkGraph, weightOfValue: Float64Array): number {
  return weightOfValue.reduce((sum, weight, value) => sum + weight * degreeOf(links, value), 0);
}
