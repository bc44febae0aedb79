import type { Contingency } from './contingency.js';
import { type Score, scoreOfCounts } from './score.js';

/**
 * Pairwise precision, recall and F1, the usual figures of record linkage: of all pairs put together, how many belong
 * to one ring; of all pairs of one ring, how many were put together. A pair with an innocent in it is never right.
 *
 * Counted from group sizes, n(n-1)/2 a cell, so 25,000 accounts are one multiplication and not 312 million pairs.
 * The counts are exact while a group has fewer than 94 million accounts. The largest ring dominates the figure:
 * read it beside the B-cubed one.
 */
export function pairScore({ ringSizes, groups }: Contingency): Score {
  let right = 0;
  let predicted = 0;
  let actual = 0;
  for (const size of ringSizes.values()) actual += pairsAmong(size);
  for (const group of groups.values()) {
    predicted += pairsAmong(group.accounts);
    for (const shared of group.byRing.values()) right += pairsAmong(shared);
  }
  return scoreOfCounts(right, predicted, actual);
}

/** Unordered pairs among `count` things. */
export function pairsAmong(count: number): number {
  return (count * (count - 1)) / 2;
}
