import type { PredictedGroup } from './predicted-group.js';
import { ratio } from './score.js';

/** Counts are groups of the first run in which no account was touched. */
export interface Stability {
  readonly untouched: number;
  /** Found again under the same id. */
  readonly sameId: number;
  /** Found again with the same accounts, under whatever id. */
  readonly sameMembers: number;
  /** Found again under the same id with the same accounts. */
  readonly kept: number;
  readonly keptShare: number | null;
}

/**
 * How many groups a small change of the data left alone that should have been left alone. Compares two runs, between
 * which only links of the touched accounts changed. A touched account that joined an untouched group is that
 * account's change, not the group's, and is not held against it.
 */
export function stability(
  before: readonly PredictedGroup[],
  after: readonly PredictedGroup[],
  touchedAccounts: ReadonlySet<string>,
): Stability {
  const idsAfter = new Set(after.map(({ groupId }) => groupId));
  const idsByMembers = new Map<string, Set<string>>();
  for (const group of after) {
    const key = membersKey(group, touchedAccounts);
    const ids = idsByMembers.get(key) ?? new Set();
    idsByMembers.set(key, ids.add(group.groupId));
  }
  const untouched = before.filter(({ members }) =>
    members.every(({ accountId }) => !touchedAccounts.has(accountId)),
  );
  let sameId = 0;
  let sameMembers = 0;
  let kept = 0;
  for (const group of untouched) {
    const ids = idsByMembers.get(membersKey(group, touchedAccounts));
    if (idsAfter.has(group.groupId)) sameId += 1;
    if (ids !== undefined) sameMembers += 1;
    if (ids?.has(group.groupId)) kept += 1;
  }
  return { untouched: untouched.length, sameId, sameMembers, kept, keptShare: ratio(kept, untouched.length) };
}

function membersKey({ members }: PredictedGroup, left: ReadonlySet<string>): string {
  const accounts = new Set(members.map(({ accountId }) => accountId));
  return JSON.stringify([...accounts].filter((accountId) => !left.has(accountId)).sort());
}
