/** The account precision at which recall is read: below it too many innocents are hurt for a member list to be used. */
const GATE_PRECISION = 0.99;

export interface RankedAccount {
  /** 0 to 1. */
  readonly confidence: number;
  readonly inRing: boolean;
}

export interface RecallAtPrecision {
  readonly precisionNeeded: number;
  /** 0 when no cut is precise enough, null when there is no ring account to find. */
  readonly recall: number | null;
  /** Keep the accounts with at least this confidence; null when no cut is precise enough. */
  readonly confidence: number | null;
  /** Accounts kept at that cut. */
  readonly accounts: number;
}

/**
 * The best account recall that a cut in confidence reaches while account precision stays at or above the one needed.
 * Accounts of equal confidence are kept or dropped together, since no cut could tell them apart.
 */
export function recallAtPrecision(
  ranked: readonly RankedAccount[],
  ringAccounts: number,
  precisionNeeded = GATE_PRECISION,
): RecallAtPrecision {
  const ordered = [...ranked].sort((a, b) => b.confidence - a.confidence);
  let right = 0;
  let best = { right: 0, confidence: null as number | null, accounts: 0 };
  for (const [index, account] of ordered.entries()) {
    if (account.inRing) right += 1;
    const accounts = index + 1;
    const tied = ordered[accounts]?.confidence === account.confidence;
    if (!tied && right > best.right && right / accounts >= precisionNeeded)
      best = { right, confidence: account.confidence, accounts };
  }
  return {
    precisionNeeded,
    recall: ringAccounts === 0 ? null : best.right / ringAccounts,
    confidence: best.confidence,
    accounts: best.accounts,
  };
}
