import type { CasePriority, CaseState } from './case.js';

/** Which cases; all that is given must hold. `null`: any. */
export type CaseFilter = {
  readonly states: readonly CaseState[] | null;
  /** As `actorName` has people. */
  readonly assignee: string | null;
  readonly priorities: readonly CasePriority[] | null;
  readonly needsReview: boolean | null;
};

export function letsAllThrough(filter: CaseFilter): boolean {
  const { states, assignee, priorities, needsReview } = filter;
  return states === null && assignee === null && priorities === null && needsReview === null;
}
