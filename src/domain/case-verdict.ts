import {
  type CaseState,
  type JudgedRing,
  VERDICT_REASONS,
  type Verdict,
  type VerdictOutcome,
  type VerdictReason,
} from './case.js';
import { type Refusal, refuseText } from './case-rule.js';
import { isOtherRing } from './ring-change.js';

export interface Proposal {
  readonly outcome: VerdictOutcome;
  readonly reason: VerdictReason;
  readonly text: string | undefined;
  /** Where the case goes when it comes into force; `undefined`: it is closed. */
  readonly next: CaseState | undefined;
}

/** Where a case may go with a verdict; the first unless another is asked for. */
const NEXT: Readonly<Record<VerdictOutcome, readonly CaseState[]>> = {
  CONFIRMED: ['CLOSED_CONFIRMED', 'ACTIONED', 'MONITORING'],
  BENIGN: ['CLOSED_BENIGN'],
  INCONCLUSIVE: ['CLOSED_INCONCLUSIVE', 'MONITORING'],
};

/** `undefined`: a verdict may be proposed so. */
export function refuseProposal({ outcome, reason, text, next }: Proposal): Refusal | undefined {
  const reasons: readonly VerdictReason[] = VERDICT_REASONS[outcome];
  if (!reasons.includes(reason) || (next !== undefined && !NEXT[outcome].includes(next))) {
    const message = `With ${outcome} goes a reason of ${reasons.join(', ')} and a next of ${NEXT[outcome].join(', ')}`;
    return { rule: 'REASON_FITS', message };
  }
  if (text !== undefined) return refuseText(text);
  return reason === 'OTHER_FRAUD' || reason === 'OTHER_BENIGN'
    ? { rule: 'TEXT_FITS', message: 'Say in a text which other reason it is' }
    : undefined;
}

/** A verdict on `ring`, not in force yet. */
export function toVerdict(
  { outcome, reason, text, next = NEXT[outcome][0]! }: Proposal,
  ring: JudgedRing,
  proposedBy: string,
  proposedAt: number,
): Verdict {
  const { runId, reading, accountCount, exchanges } = ring;
  return {
    outcome,
    reason,
    text,
    next,
    runId,
    reading,
    accountCount,
    exchanges,
    proposedBy,
    proposedAt,
    inForce: false,
    approvedBy: undefined,
    inForceAt: undefined,
  };
}

/** `undefined`: `ring` is still what the verdict was proposed on. */
export function refuseOtherRing(verdict: Verdict, ring: JudgedRing): Refusal | undefined {
  const changed = isOtherRing({
    accountsBefore: verdict.accountCount,
    accountsAfter: ring.accountCount,
    accountsJoined: undefined,
    accountsLeft: undefined,
    readingBefore: verdict.reading,
    readingAfter: ring.reading,
    merged: 0,
    split: 0,
  });
  return changed || verdict.reading !== ring.reading
    ? {
        rule: 'SAME_GROUP',
        message: 'The group has changed since the verdict was proposed: reject it and have it proposed anew',
      }
    : undefined;
}
