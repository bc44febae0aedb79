import type { Count } from './count.js';
import type { Reading } from './ring.js';

/** Where the work on a ring stands. */
export const CASE_STATES = [
  'OPEN',
  'INVESTIGATING',
  'PENDING_APPROVAL',
  'ACTIONED',
  'MONITORING',
  'CLOSED_CONFIRMED',
  'CLOSED_BENIGN',
  'CLOSED_INCONCLUSIVE',
  'REOPENED',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const CASE_PRIORITIES = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const;
export type CasePriority = (typeof CASE_PRIORITIES)[number];

export type VerdictOutcome = 'CONFIRMED' | 'BENIGN' | 'INCONCLUSIVE';

/** The reasons that go with each outcome. */
export const VERDICT_REASONS = {
  CONFIRMED: ['DISTILLATION', 'RESALE', 'PAYMENT_FRAUD', 'FREE_CREDIT_ABUSE', 'BAN_EVASION', 'OTHER_FRAUD'],
  BENIGN: [
    'ONE_ORGANISATION',
    'ONE_HOUSEHOLD',
    'SHARED_NETWORK',
    'SHARED_PROGRAM',
    'KNOWN_RESELLER',
    'OTHER_BENIGN',
  ],
  INCONCLUSIVE: ['TOO_LITTLE_EVIDENCE', 'CONFLICTING_EVIDENCE', 'NO_LONGER_ACTIVE'],
} as const;
export type VerdictReason = (typeof VERDICT_REASONS)[VerdictOutcome][number];

/** A ring as a run found it, as far as a verdict rests on it. */
export interface JudgedRing {
  readonly runId: string;
  readonly reading: Reading;
  readonly accountCount: number;
  readonly exchanges: Count;
}

/** What somebody held a ring to be. Times are epoch milliseconds, people are named as `actorName` does. */
export interface Verdict extends JudgedRing {
  readonly outcome: VerdictOutcome;
  readonly reason: VerdictReason;
  readonly text: string | undefined;
  readonly inForce: boolean;
  /** Where the case goes when the verdict comes into force. */
  readonly next: CaseState;
  readonly proposedBy: string;
  readonly proposedAt: number;
  /** `undefined`: it waits, or needed no second person. */
  readonly approvedBy: string | undefined;
  readonly inForceAt: number | undefined;
}

/** The work on a ring. */
export interface Case {
  readonly ringId: string;
  /** The sequence of its last event; 0 before the first. */
  readonly version: number;
  readonly state: CaseState;
  readonly assignee: string | undefined;
  readonly priority: CasePriority;
  readonly verdict: Verdict | undefined;
  /** The ring merged or split since somebody looked at the case. */
  readonly needsReview: boolean;
  /** Epoch milliseconds; `undefined` before the first event. */
  readonly openedAt: number | undefined;
  readonly changedAt: number | undefined;
  readonly mergedIntoRingId: string | undefined;
  readonly splitFromRingId: string | undefined;
}

/** The case of a ring that nobody has worked on: it is kept nowhere. */
export function untouchedCase(ringId: string): Case {
  return {
    ringId,
    version: 0,
    state: 'OPEN',
    assignee: undefined,
    priority: 'NORMAL',
    verdict: undefined,
    needsReview: false,
    openedAt: undefined,
    changedAt: undefined,
    mergedIntoRingId: undefined,
    splitFromRingId: undefined,
  };
}
