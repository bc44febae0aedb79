import { accountsByValue, type SharedValueEdge } from './shared-value-edge.js';

/** A value that two accounts share. */
export interface SharedValue {
  readonly kind: string;
  readonly value: number;
  /** Accounts that hold the value, the two included. */
  readonly degree: number;
}

export interface SharingPair {
  readonly first: number;
  /** Greater than `first`. */
  readonly second: number;
  /** Everything the two share, popular values as well. */
  readonly shared: readonly SharedValue[];
}

/**
 * Every pair of accounts that shares a value of at most this degree, once, in order. The degree bounds the work: a
 * value of degree d makes d(d-1)/2 pairs. Lazy, so that the pairs never stand in memory together.
 */
export function* sharingPairs(
  edges: readonly SharedValueEdge[],
  maximumDegree: number,
): Generator<SharingPair> {
  const holders = accountsByValue(edges);
  const valuesOf = new Map<number, Map<number, string>>();
  for (const { account, value, kind } of edges) {
    const values = valuesOf.get(account) ?? new Map<number, string>();
    valuesOf.set(account, values.set(value, kind));
  }
  for (const first of [...valuesOf.keys()].sort((a, b) => a - b)) {
    const partners = new Set<number>();
    for (const value of valuesOf.get(first)!.keys()) {
      const accounts = holders.get(value)!;
      if (accounts.size > maximumDegree) continue;
      for (const account of accounts) if (account > first) partners.add(account);
    }
    for (const second of [...partners].sort((a, b) => a - b)) {
      const others = valuesOf.get(second)!;
      const shared: SharedValue[] = [];
      for (const [value, kind] of valuesOf.get(first)!) {
        if (others.has(value)) shared.push({ kind, value, degree: holders.get(value)!.size });
      }
      yield { first, second, shared };
    }
  }
}
