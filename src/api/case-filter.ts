import type { CasePriority, CaseState } from '../domain/case.js';
import type { CaseFilter } from '../domain/case-filter.js';
import type { Maybe } from './arguments.js';

/** What rings and cases are both filtered by. */
export interface CaseFilterInput {
  readonly states?: Maybe<readonly CaseState[]>;
  readonly assignee?: Maybe<string>;
  readonly priorities?: Maybe<readonly CasePriority[]>;
  readonly needsReview?: Maybe<boolean>;
}

export function toCaseFilter(filter: Maybe<CaseFilterInput>): CaseFilter {
  return {
    states: filter?.states ?? null,
    assignee: filter?.assignee ?? null,
    priorities: filter?.priorities ?? null,
    needsReview: filter?.needsReview ?? null,
  };
}
