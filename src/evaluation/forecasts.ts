import type { AssignedMember } from './assignment.js';
import type { Forecast } from './calibration.js';
import type { Contingency, GroupCount } from './contingency.js';
import type { PredictedGroup } from './predicted-group.js';

/** A member's confidence says: this account is in a ring. */
export function memberForecasts(members: readonly AssignedMember[]): readonly Forecast[] {
  return members.map(({ confidence, ring }) => ({ probability: confidence, happened: ring !== undefined }));
}

/** A group's confidence says: this is a ring. It is, when more than half of its labelled accounts are of one ring. */
export function groupForecasts(
  groups: readonly PredictedGroup[],
  { groups: counts }: Contingency,
): readonly Forecast[] {
  return groups.flatMap(({ groupId, confidence }) => {
    const count = counts.get(groupId);
    return count === undefined ? [] : [{ probability: confidence, happened: isMostlyOneRing(count) }];
  });
}

function isMostlyOneRing({ accounts, byRing }: GroupCount): boolean {
  for (const shared of byRing.values()) if (shared * 2 > accounts) return true;
  return false;
}
