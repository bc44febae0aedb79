/** Epoch days, half-open. `undefined`: no bound. */
export interface DayRange {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** Later than any day a record may name. */
const NO_END = 3_000_000;

/** The bounds as a statement takes them. */
export function dayBounds({ from, to }: DayRange): { readonly from: number; readonly to: number } {
  return { from: from ?? 0, to: to ?? NO_END };
}
