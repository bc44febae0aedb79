import { countLabels, type Label } from './label-counts.js';
import { pairsAmong } from './pair-score.js';

/**
 * Adjusted Rand index of two labellings of the same items (Hubert and Arabie 1985): agreement of pairs, corrected so
 * that chance gives 0 and identity 1; it can fall a little below 0. Two labellings that leave nothing to chance (both
 * one part, or both all singletons) give 1. Throws `RangeError` when the lengths differ.
 */
export function adjustedRandIndex(first: readonly Label[], second: readonly Label[]): number {
  const counts = countLabels(first, second);
  const pairs = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + pairsAmong(size), 0);
  const inFirst = pairs(counts.first);
  const inSecond = pairs(counts.second);
  const inBoth = pairs(counts.cells.map((cell) => cell.count));
  const all = pairsAmong(counts.items);
  const byChance = all === 0 ? 0 : (inFirst * inSecond) / all;
  const most = (inFirst + inSecond) / 2;
  return most === byChance ? 1 : (inBoth - byChance) / (most - byChance);
}
