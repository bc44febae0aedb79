import { type Contingency, ringAccountsOf } from './contingency.js';
import { ratio, type Score, scoreOf } from './score.js';

export interface BCubedScore extends Score {
  /** The same averages taken inside each ring first and then over rings, so that a small ring weighs as much as a large one. */
  readonly byRing: Score;
}

/**
 * B-cubed (Bagga and Baldwin 1998): for each account, the share of its group that is of its ring (precision), and the
 * share of its ring that is in its group (recall). It is the extrinsic measure that meets all four constraints of
 * Amigó et al. 2009 (doi 10.1007/s10791-008-9066-8).
 *
 * Rings and groups rarely hold the same accounts, so precision is averaged over predicted accounts and recall over
 * ring accounts, as in B³all of Stoyanov et al. 2009: a flagged innocent is a ring of its own and has precision
 * 1/size of its group; a missed ring account has recall 0. Silence then never raises precision, nor a false alarm
 * recall. By ring, precision is averaged over the rings of which anything was found.
 */
export function bCubedScore(contingency: Contingency): BCubedScore {
  const { ringSizes, groups } = contingency;
  const found = new Map<string, { accounts: number; precision: number; recall: number }>();
  let predicted = 0;
  let innocentPrecision = 0;
  for (const group of groups.values()) {
    predicted += group.accounts;
    innocentPrecision += group.innocents / group.accounts;
    for (const [ring, shared] of group.byRing) {
      const sums = found.get(ring) ?? { accounts: 0, precision: 0, recall: 0 };
      sums.accounts += shared;
      sums.precision += shared * (shared / group.accounts);
      sums.recall += shared * (shared / ringSizes.get(ring)!);
      found.set(ring, sums);
    }
  }
  let precision = innocentPrecision;
  let recall = 0;
  let ringPrecision = 0;
  let ringRecall = 0;
  for (const [ring, sums] of found) {
    precision += sums.precision;
    recall += sums.recall;
    ringPrecision += sums.precision / sums.accounts;
    ringRecall += sums.recall / ringSizes.get(ring)!;
  }
  return {
    ...scoreOf(ratio(precision, predicted), ratio(recall, ringAccountsOf(contingency))),
    byRing: scoreOf(ratio(ringPrecision, found.size), ratio(ringRecall, ringSizes.size)),
  };
}
