export interface DisjointSets {
  /** The smallest element joined with this one. */
  readonly find: (element: number) => number;
  readonly join: (a: number, b: number) => void;
}

/** Union by smallest element with path halving: the representative does not depend on the order of joins. */
export function disjointSets(size: number): DisjointSets {
  const parent = Uint32Array.from({ length: size }, (_, element) => element);
  const find = (element: number): number => {
    let at = element;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  return {
    find,
    join: (a, b) => {
      const [one, other] = [find(a), find(b)];
      if (one < other) parent[other] = one;
      else parent[one] = other;
    },
  };
}
