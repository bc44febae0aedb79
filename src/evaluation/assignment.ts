import type { MemberRole, Reading } from '../domain/ring.js';
import type { PredictedGroup, PredictedMember } from './predicted-group.js';
import type { Truth } from './truth.js';

export interface AssignedMember extends PredictedMember {
  readonly groupId: string;
  /** The true ring of the account; undefined for an innocent. */
  readonly ring: string | undefined;
}

/** Which predicted group each labelled account counts for. */
export interface Assignment {
  /** One entry an account, ordered by account id. */
  readonly members: readonly AssignedMember[];
  /** Distinct predicted accounts that the truth does not know: left out of every figure. */
  readonly missingFromTruth: number;
  /** Distinct labelled accounts that stand in more than one of the groups. */
  readonly inSeveralGroups: number;
}

/**
 * Gives every predicted account to one group, since the partition metrics need a partition.
 *
 * Only groups of these `readings` take part, so an account that stands in a RING and in a LINKED group counts for the
 * ring alone when only RING is asked for. Among the groups that do take part it counts for the one where it is core;
 * then where its confidence is highest; then the one with the lowest id. How many accounts needed that is counted.
 */
export function assignMembers(
  truth: Truth,
  groups: readonly PredictedGroup[],
  readings: readonly Reading[],
): Assignment {
  const chosen = new Map<string, AssignedMember>();
  const missing = new Set<string>();
  const several = new Set<string>();
  for (const group of groups) {
    if (!readings.includes(group.reading)) continue;
    for (const member of group.members) {
      const known = truth.get(member.accountId);
      if (known === undefined) {
        missing.add(member.accountId);
        continue;
      }
      const candidate = { ...member, groupId: group.groupId, ring: known.ring };
      const held = chosen.get(member.accountId);
      if (held !== undefined && held.groupId !== group.groupId) several.add(member.accountId);
      if (held === undefined || isPreferred(candidate, held)) chosen.set(member.accountId, candidate);
    }
  }
  return {
    members: [...chosen.values()].sort((a, b) => (a.accountId < b.accountId ? -1 : 1)),
    missingFromTruth: missing.size,
    inSeveralGroups: several.size,
  };
}

function isPreferred(candidate: AssignedMember, held: AssignedMember): boolean {
  if (candidate.role !== held.role) return candidate.role === 'CORE';
  if (candidate.confidence !== held.confidence) return candidate.confidence > held.confidence;
  return candidate.groupId < held.groupId;
}

/** The members that hold this role. */
export function membersOfRole(
  members: readonly AssignedMember[],
  role: MemberRole,
): readonly AssignedMember[] {
  return members.filter((member) => member.role === role);
}
