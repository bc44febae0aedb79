/**
 * Precision, recall and their harmonic mean (van Rijsbergen 1979), each from 0 to 1.
 *
 * `precision` is null when nothing was predicted: a detector that is silent has not earned a 1. `recall` is null when
 * there was nothing to find. `f1` is null only when both are; otherwise a missing half counts as 0, as it does in
 * 2·right / (predicted + actual).
 */
export interface Score {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** `part / whole`, or null when `whole` is 0: nothing divided by nothing is not a figure. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** The score whose halves are already known. */
export function scoreOf(precision: number | null, recall: number | null): Score {
  if (precision === null && recall === null) return { precision, recall, f1: null };
  const sum = (precision ?? 0) + (recall ?? 0);
  return { precision, recall, f1: sum === 0 ? 0 : (2 * (precision ?? 0) * (recall ?? 0)) / sum };
}

/** The score of `right` hits among `predicted` items, where `actual` items were to be found. */
export function scoreOfCounts(right: number, predicted: number, actual: number): Score {
  return scoreOf(ratio(right, predicted), ratio(right, actual));
}
