import type { Reading } from '../domain/ring.js';
import { defineStatement } from '../graph/statement.js';

/** Two versions of a ring to compare, by version id. */
export interface VersionPair {
  readonly place: number;
  readonly beforeId: string;
  readonly afterId: string;
}

/** What the later version is, and who joined and left since the earlier one. */
export interface MemberChange {
  readonly place: number;
  readonly reading: Reading;
  readonly accountCount: number;
  /** `undefined`: the members of the earlier version are not kept any more. */
  readonly joined: number | undefined;
  readonly left: number | undefined;
}

export const memberChanges = defineStatement<{ pairs: readonly VersionPair[] }, MemberChange>({
  file: 'case/member-changes',
  mode: 'READ',
  row: (row) => {
    const kept = row.boolean('membersKept');
    return {
      place: row.integer('place'),
      reading: row.text('reading') as Reading,
      accountCount: row.integer('accountCount'),
      joined: kept ? row.integer('joined') : undefined,
      left: kept ? row.integer('left') : undefined,
    };
  },
});
