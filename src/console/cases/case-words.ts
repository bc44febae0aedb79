import type { CaseEventKind, CasePriority, CaseState, VerdictOutcome, VerdictReason } from '#graphql/graphql';

export const STATES: Readonly<Record<CaseState, string>> = {
  OPEN: 'Open',
  REOPENED: 'Reopened',
  INVESTIGATING: 'Investigating',
  PENDING_APPROVAL: 'Waits for approval',
  MONITORING: 'Monitoring',
  ACTIONED: 'Actioned',
  CLOSED_CONFIRMED: 'Closed: confirmed',
  CLOSED_BENIGN: 'Closed: benign',
  CLOSED_INCONCLUSIVE: 'Closed: inconclusive',
};

/** In the order in which work goes on. */
export const ALL_STATES = Object.keys(STATES) as readonly CaseState[];

export const PRIORITIES: Readonly<Record<CasePriority, string>> = {
  URGENT: 'Urgent',
  HIGH: 'High',
  NORMAL: 'Normal',
  LOW: 'Low',
};

export const ALL_PRIORITIES = Object.keys(PRIORITIES) as readonly CasePriority[];

export const OUTCOMES: Readonly<Record<VerdictOutcome, string>> = {
  CONFIRMED: 'Confirmed: it is fraud',
  BENIGN: 'Benign: it is harmless',
  INCONCLUSIVE: 'Inconclusive: it cannot be told',
};

export const ALL_OUTCOMES = Object.keys(OUTCOMES) as readonly VerdictOutcome[];

export const REASONS: Readonly<Record<VerdictReason, string>> = {
  DISTILLATION: 'Takes answers to train another model',
  RESALE: 'Sells access on to others',
  PAYMENT_FRAUD: 'Stolen or made-up means of payment',
  FREE_CREDIT_ABUSE: 'Many accounts for what is given once',
  BAN_EVASION: 'Took up the work of banned accounts',
  OTHER_FRAUD: 'Other fraud: say which',
  ONE_ORGANISATION: 'One company, agency, class or team',
  ONE_HOUSEHOLD: 'One household, or friends',
  SHARED_NETWORK: 'Strangers behind one network or device',
  SHARED_PROGRAM: 'Strangers with one public program or prompt',
  KNOWN_RESELLER: 'A reseller that the platform knows',
  OTHER_BENIGN: 'Otherwise harmless: say how',
  TOO_LITTLE_EVIDENCE: 'Too little to tell',
  CONFLICTING_EVIDENCE: 'Some speaks for it, some against',
  NO_LONGER_ACTIVE: 'It has ended; nothing more will be seen',
};

/** The reasons that go with each outcome. */
export const REASONS_OF: Readonly<Record<VerdictOutcome, readonly VerdictReason[]>> = {
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
};

/** Where a confirmed case may go; the others close. */
export const AFTER_CONFIRMED: readonly CaseState[] = ['ACTIONED', 'MONITORING', 'CLOSED_CONFIRMED'];

/** Reasons that mean nothing without a text. */
export function needsText(reason: VerdictReason | undefined): boolean {
  return reason === 'OTHER_FRAUD' || reason === 'OTHER_BENIGN';
}

export const EVENTS: Readonly<Record<CaseEventKind, string>> = {
  ASSIGNED: 'gave it to',
  PRIORITY_SET: 'set the priority to',
  NOTE_ADDED: 'noted',
  MOVED: 'moved it',
  REVIEWED: 'looked at what merges and splits made of it',
  VERDICT_PROPOSED: 'proposed',
  VERDICT_GIVEN: 'decided',
  VERDICT_APPROVED: 'approved',
  VERDICT_REJECTED: 'rejected the verdict',
  VERDICT_WITHDRAWN: 'took the verdict back',
  REOPENED: 'reopened it',
  REOPENED_BY_CHANGE: 'reopened it, since the group has changed',
  MERGED_INTO: 'merged it into another group',
  MERGED: 'merged another group into it',
  SPLIT_FROM: 'split it from another group',
  SPLIT: 'split another group from it',
};
