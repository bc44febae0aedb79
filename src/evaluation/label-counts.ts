/** A name for the part of a partition that an item is in. */
export type Label = string | number;

/** The cross table of two labellings of the same items. */
export interface LabelCounts {
  readonly items: number;
  /** Items of each label of the first labelling, and of the second. */
  readonly first: readonly number[];
  readonly second: readonly number[];
  /** Items in each combination that occurs, with the positions of its labels in `first` and `second`. */
  readonly cells: readonly { readonly first: number; readonly second: number; readonly count: number }[];
}

/** Counts two labellings, item by item. Throws `RangeError` when they differ in length. */
export function countLabels(first: readonly Label[], second: readonly Label[]): LabelCounts {
  if (first.length !== second.length) throw new RangeError('Both labellings must name the same items');
  const a = positions(first);
  const b = positions(second);
  const joint = new Map<number, number>();
  for (let item = 0; item < first.length; item += 1) {
    const key = a.of[item]! * b.counts.length + b.of[item]!;
    joint.set(key, (joint.get(key) ?? 0) + 1);
  }
  const cells = [...joint].map(([key, count]) => {
    const position = Math.floor(key / b.counts.length);
    return { first: position, second: key % b.counts.length, count };
  });
  return { items: first.length, first: a.counts, second: b.counts, cells };
}

function positions(labels: readonly Label[]): { readonly of: readonly number[]; readonly counts: number[] } {
  const known = new Map<Label, number>();
  const counts: number[] = [];
  const of = labels.map((label) => {
    const position = known.get(label) ?? counts.length;
    known.set(label, position);
    counts[position] = (counts[position] ?? 0) + 1;
    return position;
  });
  return { of, counts };
}
