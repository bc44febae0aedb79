/** One account used one value. Edges may repeat; a repetition means nothing. */
export interface SharedValueEdge {
  /** Index of the account. */
  readonly account: number;
  /** Index of the value, unique over all kinds. */
  readonly value: number;
  readonly kind: string;
}

/** A group needs at least this many accounts: two that share something are a couple, not a ring. */
export const MINIMUM_GROUP_ACCOUNTS = 3;

/** The distinct accounts of each value. Its size is the degree of the value. */
export function accountsByValue(edges: readonly SharedValueEdge[]): ReadonlyMap<number, ReadonlySet<number>> {
  const holders = new Map<number, Set<number>>();
  for (const { account, value } of edges) {
    const held = holders.get(value);
    if (held) held.add(account);
    else holders.set(value, new Set([account]));
  }
  return holders;
}
