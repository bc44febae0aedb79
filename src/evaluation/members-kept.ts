import type { PredictedGroup } from './predicted-group.js';
import { ratio } from './score.js';

export interface MembersKept {
  /** Accounts in the groups of the first run. */
  readonly members: number;
  /** Of these, accounts in the group of the same id in the second. */
  readonly kept: number;
  readonly keptShare: number | null;
}

/** How many members stay with their group after a small change of the data, the changed accounts among them. */
export function membersKept(
  before: readonly PredictedGroup[],
  after: readonly PredictedGroup[],
): MembersKept {
  const later = new Map(after.map(({ groupId, members }) => [groupId, idsOf(members)]));
  let members = 0;
  let kept = 0;
  for (const group of before) {
    const held = later.get(group.groupId);
    for (const accountId of idsOf(group.members)) {
      members += 1;
      if (held?.has(accountId)) kept += 1;
    }
  }
  return { members, kept, keptShare: ratio(kept, members) };
}

function idsOf(members: PredictedGroup['members']): ReadonlySet<string> {
  return new Set(members.map(({ accountId }) => accountId));
}
