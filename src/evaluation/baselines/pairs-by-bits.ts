import { pairBits } from './pair-bits.js';
import type { SharedValueEdge } from './shared-value-edge.js';
import { type SharingPair, sharingPairs } from './sharing-pairs.js';

export interface BitsRule {
  /** All accounts, those that share nothing included. */
  readonly accounts: number;
  /** Bits a pair must have. */
  readonly minimumBits: number;
  /** Pairs are looked for among the holders of values up to this degree; evidence counts every shared value. */
  readonly maximumDegree: number;
}

/** Pairs of accounts whose shared values carry enough evidence, rare values counting for more than common ones. */
export function* pairsByBits(edges: readonly SharedValueEdge[], rule: BitsRule): Generator<SharingPair> {
  for (const pair of sharingPairs(edges, rule.maximumDegree)) {
    if (pairBits(pair.shared, rule.accounts) >= rule.minimumBits) yield pair;
  }
}
