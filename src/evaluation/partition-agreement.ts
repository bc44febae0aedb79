import { adjustedRandIndex } from './adjusted-rand-index.js';
import type { AssignedMember } from './assignment.js';
import { normalizedMutualInformation } from './normalized-mutual-information.js';
import type { Truth } from './truth.js';

/** Agreement of the two partitions; null when there is neither a ring nor a group. */
export interface PartitionAgreement {
  readonly normalizedMutualInformation: number | null;
  readonly adjustedRandIndex: number | null;
}

/**
 * Compares rings with groups over the union of ring accounts and predicted accounts. All other accounts are left out:
 * they are nearly everybody, agree by being alone, and would drown the rest. A missed ring account is a group of its
 * own, a flagged innocent a ring of its own.
 */
export function partitionAgreement(truth: Truth, members: readonly AssignedMember[]): PartitionAgreement {
  const groupOf = new Map(members.map(({ accountId, groupId }) => [accountId, groupId]));
  const union = [...truth.keys()].filter(
    (accountId) => truth.get(accountId)?.ring !== undefined || groupOf.has(accountId),
  );
  if (union.length === 0) return { normalizedMutualInformation: null, adjustedRandIndex: null };
  // Sums of fractions depend on their order in the last digit; the order of the file must not show.
  union.sort();
  const label = (accountId: string, part: string | undefined) =>
    part === undefined ? `alone:${accountId}` : `of:${part}`;
  const rings = union.map((accountId) => label(accountId, truth.get(accountId)?.ring));
  const groups = union.map((accountId) => label(accountId, groupOf.get(accountId)));
  return {
    normalizedMutualInformation: normalizedMutualInformation(rings, groups),
    adjustedRandIndex: adjustedRandIndex(rings, groups),
  };
}
