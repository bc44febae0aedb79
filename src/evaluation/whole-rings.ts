import type { Contingency } from './contingency.js';
import { ratio } from './score.js';

/** Overlap from which a ring counts as found whole. Above 2/3 no group can be the match of two rings. */
const WHOLE_RING_OVERLAP = 0.8;

export interface RingMatch {
  readonly ring: string;
  readonly accounts: number;
  /** The group that overlaps most with the ring; null when no group holds any of its accounts. */
  readonly groupId: string | null;
  readonly groupAccounts: number;
  readonly shared: number;
  /** F1 of the two sets (the Dice coefficient): 2·shared / (accounts + groupAccounts). */
  readonly overlap: number;
}

export interface WholeRings {
  readonly overlapNeeded: number;
  readonly whole: number;
  readonly rings: number;
  readonly share: number | null;
  /** One entry a ring, in order of ring names. */
  readonly matches: readonly RingMatch[];
}

/** How many rings were found whole, that is, with one group that overlaps at least this much, and the best group of each. */
export function wholeRings(contingency: Contingency, overlapNeeded = WHOLE_RING_OVERLAP): WholeRings {
  const best = new Map<string, RingMatch>();
  for (const [ring, accounts] of contingency.ringSizes) {
    best.set(ring, { ring, accounts, groupId: null, groupAccounts: 0, shared: 0, overlap: 0 });
  }
  for (const [groupId, group] of contingency.groups) {
    for (const [ring, shared] of group.byRing) {
      const held = best.get(ring)!;
      const overlap = (2 * shared) / (held.accounts + group.accounts);
      if (overlap > held.overlap)
        best.set(ring, { ...held, groupId, groupAccounts: group.accounts, shared, overlap });
    }
  }
  const matches = [...best.values()];
  const whole = matches.filter((match) => match.overlap >= overlapNeeded).length;
  return { overlapNeeded, whole, rings: matches.length, share: ratio(whole, matches.length), matches };
}
