import type { SharedValue } from './sharing-pairs.js';

/** Chance that two accounts of one operator agree on a kind of value. A plain assumption: nobody publishes it. */
const AGREEMENT_INSIDE = 0.5;

/**
 * Evidence in bits that two accounts have one operator: log2(m·N/d) of the rarest shared value of each kind, summed
 * over kinds (Fellegi and Sunter 1969, with value frequency after Winkler 1989). `m` is the chance that accounts of
 * one operator agree, d/N the chance that strangers do. Values of one kind mostly repeat each other, so only the
 * rarest speaks; a value too popular to tell anything speaks neither way, and sharing nothing is never held against a pair.
 */
export function pairBits(shared: readonly SharedValue[], accounts: number): number {
  const rarest = new Map<string, number>();
  for (const { kind, degree } of shared)
    rarest.set(kind, Math.min(degree, rarest.get(kind) ?? Number.POSITIVE_INFINITY));
  let bits = 0;
  for (const degree of rarest.values())
    bits += Math.max(0, Math.log2((AGREEMENT_INSIDE * accounts) / degree));
  return bits;
}

/**
 * Bits of evidence that a pair needs to reach even odds, when an operator has `groupAccounts` of `accounts`: the
 * log odds against a random other account being one of his. Above it, each bit doubles the odds.
 */
export function pairPriorBits(groupAccounts: number, accounts: number): number {
  return Math.log2((accounts - groupAccounts) / (groupAccounts - 1));
}
