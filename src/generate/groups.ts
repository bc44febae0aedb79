/** Yields group sizes that sum to `count` exactly; the last group may be smaller than what was drawn. */
export function* groupSizes(count: number, drawSize: () => number): Generator<number> {
  let left = count;
  while (left > 0) {
    const size = Math.min(left, Math.max(1, Math.round(drawSize())));
    yield size;
    left -= size;
  }
}

/** Collects what `make` gives for each member number. */
export function members<T>(size: number, make: (nth: number) => T): T[] {
  return Array.from({ length: size }, (_, nth) => make(nth));
}
