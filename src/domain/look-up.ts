import { addCounts, type Count } from './count.js';

/** An account of a list that there is, and a group that it is in; one in several groups comes several times. */
export interface LookedUpAccount {
  readonly accountId: string;
  readonly group: { readonly versionId: string; readonly exchanges: Count } | undefined;
}

/** The part of a list that is in one group. */
export interface LookUpGroup {
  readonly versionId: string;
  readonly accounts: number;
  readonly exchanges: Count;
}

export interface LookUpTally {
  /** By account id. */
  readonly known: readonly string[];
  /** Ids asked for that name no account, ascending. */
  readonly unknown: readonly string[];
  readonly inNoGroup: number;
  /** Those that most accounts of the list are in first; equal ones by id. */
  readonly groups: readonly LookUpGroup[];
}

/** What a list of ids, each named once, comes to. */
export function tallyLookUp(accountIds: readonly string[], found: readonly LookedUpAccount[]): LookUpTally {
  const known = new Set(found.map(({ accountId }) => accountId));
  const grouped = new Set<string>();
  const groups = new Map<string, LookUpGroup>();
  for (const { accountId, group } of found) {
    if (!group) continue;
    grouped.add(accountId);
    const { versionId } = group;
    const before = groups.get(versionId) ?? { versionId, accounts: 0, exchanges: 0 };
    const exchanges = addCounts(before.exchanges, group.exchanges);
    groups.set(versionId, { versionId, accounts: before.accounts + 1, exchanges });
  }
  return {
    known: [...known].sort(),
    unknown: accountIds.filter((accountId) => !known.has(accountId)).sort(),
    inNoGroup: known.size - grouped.size,
    groups: [...groups.values()].sort(
      (a, b) => b.accounts - a.accounts || (a.versionId < b.versionId ? -1 : 1),
    ),
  };
}
