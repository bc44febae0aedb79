/** Accounts by group: `groupOf[account]` is the group's number, −1 for an account in none. */
export interface Partition {
  readonly groupOf: Int32Array;
  readonly sizes: Uint32Array;
}

/** Renumbers groups by their smallest account and drops those under `minSize`: the same groups give the same numbers. */
export function toPartition(labels: ArrayLike<number>, minSize: number): Partition {
  const count = new Map<number, number>();
  for (let a = 0; a < labels.length; a += 1) {
    const label = labels[a]!;
    if (label >= 0) count.set(label, (count.get(label) ?? 0) + 1);
  }
  const numberOf = new Map<number, number>();
  const groupOf = new Int32Array(labels.length).fill(-1);
  for (let a = 0; a < labels.length; a += 1) {
    const label = labels[a]!;
    if (label < 0 || count.get(label)! < minSize) continue;
    let number = numberOf.get(label);
    if (number === undefined) {
      number = numberOf.size;
      numberOf.set(label, number);
    }
    groupOf[a] = number;
  }
  const sizes = new Uint32Array(numberOf.size);
  for (const group of groupOf) if (group >= 0) sizes[group]! += 1;
  return { groupOf, sizes };
}

/** The accounts of each group, ascending. */
export function membersOf(partition: Partition): readonly Uint32Array[] {
  const members = Array.from(partition.sizes, (size) => new Uint32Array(size));
  const filled = new Uint32Array(partition.sizes.length);
  partition.groupOf.forEach((group, account) => {
    if (group >= 0) members[group]![filled[group]!++] = account;
  });
  return members;
}
