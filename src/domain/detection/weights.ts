import { degreeOf, type LinkGraph } from './link-graph.js';

/**
 * The chance that two accounts of one operator agree on a value they could agree on. Fellegi and Sunter's m; one
 * half says "as often as not" and costs every value one bit.
 */
const AGREEMENT = 0.5;

/**
 * What one shared value says of two accounts, in bits: log2(m·N/d), the likelihood ratio of Fellegi and Sunter
 * (1969) with the value's own frequency d/N. Values held by one account, or by half of all or more, say nothing.
 */
export function valueBits(degree: number, accounts: number): number {
  if (degree < 2 || degree >= accounts / 2) return 0;
  return Math.max(0, Math.log2((AGREEMENT * accounts) / degree));
}

/** The bits of every value of the graph. */
export function weightValues(graph: LinkGraph): Float64Array {
  const accounts = graph.accountIds.length;
  return Float64Array.from(graph.valueKeys, (_, value) => valueBits(degreeOf(graph, value), accounts));
}
