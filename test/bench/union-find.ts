/** Members of each part that groups of members hang together in. */
export function largestParts(groups: readonly (readonly string[])[]): readonly number[] {
  const parent = new Map<string, string>();
  const rootOf = (member: string): string => {
    let root = member;
    for (let above = parent.get(root); above !== undefined && above !== root; above = parent.get(root)) {
      root = above;
    }
    parent.set(member, root);
    return root;
  };
  for (const [first, ...others] of groups) {
    if (first === undefined) continue;
    for (const other of others) parent.set(rootOf(other), rootOf(first));
  }
  const sizes = new Map<string, number>();
  for (const member of [...parent.keys()]) {
    sizes.set(rootOf(member), (sizes.get(rootOf(member)) ?? 0) + 1);
  }
  return [...sizes.values()];
}
