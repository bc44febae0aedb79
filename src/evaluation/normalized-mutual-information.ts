import { countLabels, type Label } from './label-counts.js';

/**
 * Normalised mutual information of two labellings of the same items, 0 to 1: I(A;B) divided by the arithmetic mean of
 * the two entropies, which equals the V-measure (Rosenberg and Hirschberg 2007).
 *
 * It is not corrected for chance and favours many small parts: use it beside other figures. Two labellings with one
 * part each agree, so they give 1. Throws `RangeError` when the lengths differ.
 */
export function normalizedMutualInformation(first: readonly Label[], second: readonly Label[]): number {
  const counts = countLabels(first, second);
  const mean = (entropy(counts.first, counts.items) + entropy(counts.second, counts.items)) / 2;
  if (mean === 0) return 1;
  let information = 0;
  for (const cell of counts.cells) {
    const expected = (counts.first[cell.first]! * counts.second[cell.second]!) / counts.items;
    information += (cell.count / counts.items) * Math.log(cell.count / expected);
  }
  return Math.min(1, Math.max(0, information / mean));
}

function entropy(sizes: readonly number[], items: number): number {
  return -sizes.reduce((sum, size) => sum + (size / items) * Math.log(size / items), 0);
}
