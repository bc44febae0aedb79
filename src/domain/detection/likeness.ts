/**
 * Sums over the values of a channel for two populations, here and there. Of a value with w bits, which a part π of all
 * accounts holds, k of the n members here and l of the m there are holders.
 */
export interface SharedSums {
  /** Σ (k/n)(l/m)·w. */
  readonly across: number;
  /** Σ k(k−1)/(n(n−1))·w, and likewise there. */
  readonly insideHere: number;
  readonly insideThere: number;
  /** Σ π·k/n·w, and likewise there: what a member shares with anybody. */
  readonly commonHere: number;
  readonly commonThere: number;
  /** Σ π²·w: what two random accounts share. */
  readonly everybody: number;
}

export interface Likeness {
  /** Bits that a pair across shares beyond what anybody shares: Σ (k/n − π)(l/m − π)·w. */
  readonly bits: number;
  /** The same against what a pair inside does: about 1 for two random parts of one population, about 0 for strangers. */
  readonly ratio: number;
  /** The same against the lesser of what pairs inside share: at least about 1 when one does what the other did, and more. */
  readonly containment: number;
}

/**
 * How alike two populations are in a channel. Popular values count for nothing, since both hold them as often as
 * anybody; inside, Σ (k(k−1)/(n(n−1)) − 2π·k/n + π²)·w estimates the square without bias.
 */
export function likenessOf(sums: SharedSums): Likeness {
  const { everybody } = sums;
  const bits = sums.across - sums.commonHere - sums.commonThere + everybody;
  const here = sums.insideHere - 2 * sums.commonHere + everybody;
  const there = sums.insideThere - 2 * sums.commonThere + everybody;
  if (here <= 0 || there <= 0) return { bits, ratio: 0, containment: 0 };
  return { bits, ratio: bits / Math.sqrt(here * there), containment: bits / Math.min(here, there) };
}
