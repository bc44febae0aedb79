import { type Contingency, ringAccountsOf } from './contingency.js';
import { type Score, scoreOfCounts } from './score.js';

export interface AccountScore extends Score {
  /** Predicted accounts that are truly in some ring. */
  readonly correct: number;
  /** Predicted accounts with a label. */
  readonly flagged: number;
  /** Labelled accounts that are in some ring. */
  readonly ringAccounts: number;
}

/**
 * Is each flagged account truly in some ring, and is each ring account flagged? Which ring it was put in does not
 * matter here. This is the figure that security teams report, and the one that says how many innocents are hurt.
 */
export function accountScore(contingency: Contingency): AccountScore {
  let flagged = 0;
  let innocents = 0;
  for (const group of contingency.groups.values()) {
    flagged += group.accounts;
    innocents += group.innocents;
  }
  const correct = flagged - innocents;
  const ringAccounts = ringAccountsOf(contingency);
  return { ...scoreOfCounts(correct, flagged, ringAccounts), correct, flagged, ringAccounts };
}
