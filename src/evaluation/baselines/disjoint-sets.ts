/** Sets of account indexes that only ever merge (union-find, Tarjan 1975). */
export interface DisjointSets {
  /** Puts both into one set. */
  readonly join: (a: number, b: number) => void;
  /** The sets with at least `minimum` members, each ascending, ordered by first member. Only joined indexes appear. */
  readonly groups: (minimum: number) => readonly (readonly number[])[];
}

export function disjointSets(): DisjointSets {
  const parents = new Map<number, number>();
  const rootOf = (start: number): number => {
    let at = start;
    for (let parent = parents.get(at) ?? at; parent !== at; parent = parents.get(at) ?? at) {
      const grandparent = parents.get(parent) ?? parent;
      parents.set(at, grandparent);
      at = grandparent;
    }
    return at;
  };
  const join = (a: number, b: number): void => {
    const [rootA, rootB] = [rootOf(a), rootOf(b)];
    // The lower index becomes the root, so that the outcome does not hang on the order of joins.
    const [low, high] = rootA < rootB ? [rootA, rootB] : [rootB, rootA];
    parents.set(low, low);
    parents.set(high, low);
  };
  const groups = (minimum: number) => {
    const byRoot = new Map<number, number[]>();
    for (const index of [...parents.keys()].sort((a, b) => a - b)) {
      const root = rootOf(index);
      const members = byRoot.get(root);
      if (members) members.push(index);
      else byRoot.set(root, [index]);
    }
    return [...byRoot.values()].filter((members) => members.length >= minimum);
  };
  return { join, groups };
}
