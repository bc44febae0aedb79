/**
 * Pseudo-count of the prior, in sightings: how far one sighting in the group is trusted. A quarter for values that
 * belong to one person or purse, one for values that strangers meet on.
 */
const PRIOR_SIGHTINGS = { payment: 0.25, network: 1, device: 0.25, prompt: 1 } as const;

export interface ValueEvidence {
  readonly channel: keyof typeof PRIOR_SIGHTINGS;
  /** Other accounts that hold the value. */
  readonly others: number;
  /** Of these, members of the group. */
  readonly othersInGroup: number;
}

/**
 * What a value says of an account's membership, in bits: among the other holders, the odds of members over
 * non-members, against the odds of a random account (b over 1 − b), both smoothed by the prior. Leave-one-out: the
 * account itself counts neither in the group nor among the holders. Rises with the members, falls with the others.
 */
export function valueEvidenceBits(evidence: ValueEvidence, baseRate: number): number {
  const { channel, others, othersInGroup } = evidence;
  const prior = PRIOR_SIGHTINGS[channel];
  const inside = othersInGroup + prior * baseRate;
  const outside = others - othersInGroup + prior * (1 - baseRate);
  return Math.log2(inside / outside) - oddsBits(baseRate);
}

/** log2 of the odds of a probability. */
export function oddsBits(probability: number): number {
  return Math.log2(probability / (1 - probability));
}

/** Values of a channel that are counted. Further ones would add less than a sixty-fourth of the best. */
export const COUNTED_VALUES = 3;

/**
 * The evidence of a channel: its best value, a part of its second best, that part of that part of its third. Never
 * below zero: showing nothing that the group shows says nothing, since what a client shows can be chosen. `best` holds
 * the bits of the best values, falling.
 */
export function channelEvidenceBits(best: ArrayLike<number>, nextValue: number): number {
  let bits = 0;
  for (let place = Math.min(best.length, COUNTED_VALUES) - 1; place >= 0; place -= 1) {
    bits = Math.max(0, best[place]!) + nextValue * bits;
  }
  return bits;
}
