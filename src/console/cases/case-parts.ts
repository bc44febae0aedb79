import type { CaseOfPage } from './case-query.js';
import type { CaseChanger } from './use-case-change.js';

/** What every part of the work on a case needs. */
export interface CaseParts {
  readonly found: CaseOfPage;
  readonly changer: CaseChanger;
}
