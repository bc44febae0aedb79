import type { AssignedMember } from './assignment.js';

/** How one predicted group is made up; counts are accounts. */
export interface GroupCount {
  readonly accounts: number;
  readonly innocents: number;
  /** Accounts of each true ring in the group, rings in order of their names; no zeros. */
  readonly byRing: ReadonlyMap<string, number>;
}

/**
 * The cross table of true rings and predicted groups. Every partition metric is computed from these counts, so the
 * cost follows the number of accounts, never the number of pairs.
 */
export interface Contingency {
  readonly ringSizes: ReadonlyMap<string, number>;
  /** Groups with at least one labelled account, in order of their ids. */
  readonly groups: ReadonlyMap<string, GroupCount>;
}

export function contingencyOf(
  ringSizes: ReadonlyMap<string, number>,
  members: readonly AssignedMember[],
): Contingency {
  const rings = new Map<string, (string | undefined)[]>();
  for (const { groupId, ring } of members) {
    const held = rings.get(groupId);
    if (held) held.push(ring);
    else rings.set(groupId, [ring]);
  }
  const ordered = [...rings].sort(([a], [b]) => (a < b ? -1 : 1));
  return { ringSizes, groups: new Map(ordered.map(([groupId, held]) => [groupId, countOf(held)])) };
}

function countOf(rings: readonly (string | undefined)[]): GroupCount {
  const byRing = new Map<string, number>();
  let innocents = 0;
  for (const ring of rings) {
    if (ring === undefined) innocents += 1;
    else byRing.set(ring, (byRing.get(ring) ?? 0) + 1);
  }
  const ordered = new Map([...byRing].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { accounts: rings.length, innocents, byRing: ordered };
}

/** Labelled accounts in any ring. */
export function ringAccountsOf(contingency: Contingency): number {
  let sum = 0;
  for (const size of contingency.ringSizes.values()) sum += size;
  return sum;
}
