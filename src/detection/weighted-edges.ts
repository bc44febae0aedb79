import type { LinkGraph } from '../domain/detection/link-graph.js';
import type { WeightedEdges } from './gds-graph.js';

/**
 * The bipartite graph of accounts and values as numbered edges: accounts first, then values, each edge with the bits
 * of its value. Values that say nothing are left out. `total` is the sum of all weights.
 */
export function weightedEdges(
  links: LinkGraph,
  weightOfValue: Float64Array,
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
      sources.push(links.accountsOf[edge]!);
      targets.push(accounts + value);
      weights.push(weight);
      total += weight;
    }
  }
  return { sources, targets, weights, total };
}
