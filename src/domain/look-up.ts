import { addCounts, type Count } from './count.js';
import { Failure } from './failure.js';

/** Something of a list that there is, and a group that it is in; what is in several groups comes several times. */
export interface LookedUp {
  /** An account id, or the key of an identifier. */
  readonly id: string;
  /** What an account took as its member; nothing for an identifier. */
  readonly group: { readonly versionId: string; readonly exchanges: Count } | undefined;
}

/** The part of a list that is in one group. */
export interface LookUpGroup {
  readonly versionId: string;
  /** Entries of the list. */
  readonly count: number;
  readonly exchanges: Count;
}

export interface LookUpTally {
  /** Ascending. */
  readonly known: readonly string[];
  /** Ids asked for that name nothing, ascending. */
  readonly unknown: readonly string[];
  readonly inNoGroup: number;
  /** Those that most of the list are in first; equal ones by id. */
  readonly groups: readonly LookUpGroup[];
}

/** As many ids as fit into a body, and a list that one statement answers at once. */
export const MOST_LOOKED_UP = 10_000;

/** Each entry of a list once. Throws `BAD_REQUEST` for too long a list. */
export function distinctEntries(list: readonly string[]): readonly string[] {
  if (list.length > MOST_LOOKED_UP) {
    throw new Failure('BAD_REQUEST', `Look up at most ${MOST_LOOKED_UP} at once`);
  }
  return [...new Set(list)];
}

/** What a list of ids, each named once, comes to. */
export function tallyLookUp(ids: readonly string[], found: readonly LookedUp[]): LookUpTally {
  const known = new Set(found.map(({ id }) => id));
  const grouped = new Set<string>();
  const groups = new Map<string, LookUpGroup>();
  for (const { id, group } of found) {
    if (!group) continue;
    grouped.add(id);
    const { versionId } = group;
    const before = groups.get(versionId) ?? { versionId, count: 0, exchanges: 0 };
    const exchanges = addCounts(before.exchanges, group.exchanges);
    groups.set(versionId, { versionId, count: before.count + 1, exchanges });
  }
  return {
    known: [...known].sort(),
    unknown: ids.filter((id) => !known.has(id)).sort(),
    inNoGroup: known.size - grouped.size,
    groups: [...groups.values()].sort((a, b) => b.count - a.count || (a.versionId < b.versionId ? -1 : 1)),
  };
}
