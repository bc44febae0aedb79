import type { Case, CasePriority, CaseState, Verdict, VerdictOutcome, VerdictReason } from './case.js';
import type { RingChange } from './ring-change.js';

export type CaseEventKind =
  | 'ASSIGNED'
  | 'PRIORITY_SET'
  | 'NOTE_ADDED'
  | 'MOVED'
  | 'REVIEWED'
  | 'VERDICT_PROPOSED'
  | 'VERDICT_GIVEN'
  | 'VERDICT_APPROVED'
  | 'VERDICT_REJECTED'
  | 'VERDICT_WITHDRAWN'
  | 'REOPENED'
  | 'REOPENED_BY_CHANGE'
  | 'MERGED_INTO'
  | 'MERGED'
  | 'SPLIT_FROM'
  | 'SPLIT';

/** What goes with one kind of event or another. */
export interface CaseEventDetails {
  /** A note, or the reason in words. */
  readonly text?: string | undefined;
  readonly assignee?: string | undefined;
  readonly priority?: CasePriority | undefined;
  readonly outcome?: VerdictOutcome | undefined;
  readonly reason?: VerdictReason | undefined;
  /** Of the ring that a verdict is about. */
  readonly accountCount?: number | undefined;
  /** Whose figures a verdict rests on, or the run that did it. */
  readonly runId?: string | undefined;
  readonly otherRingId?: string | undefined;
  readonly change?: RingChange | undefined;
}

/** One thing that happened to a case; never changed and never taken out. */
export interface CaseEvent extends CaseEventDetails {
  /** 1, 2, 3, … within the case; the version of the case after it. */
  readonly sequence: number;
  /** Epoch milliseconds. */
  readonly at: number;
  /** As `actorName` has it, or `run:` and the id of a run. */
  readonly actor: string;
  readonly kind: CaseEventKind;
  readonly stateBefore: CaseState;
  readonly stateAfter: CaseState;
}

/** A case after something happened to it, with what happened, in order. */
export interface ChangedCase {
  readonly case: Case;
  readonly events: readonly CaseEvent[];
}

/** What an event does to the case itself. */
export type CaseEffect = Partial<
  Pick<
    Case,
    'state' | 'assignee' | 'priority' | 'verdict' | 'needsReview' | 'mergedIntoRingId' | 'splitFromRingId'
  >
>;

/** Adds an event to a case. */
export function withEvent(
  { case: before, events }: ChangedCase,
  {
    at,
    actor,
    kind,
    details = {},
    effect = {},
  }: {
    readonly at: number;
    readonly actor: string;
    readonly kind: CaseEventKind;
    readonly details?: CaseEventDetails;
    readonly effect?: CaseEffect;
  },
): ChangedCase {
  const after: Case = {
    ...before,
    ...effect,
    version: before.version + 1,
    openedAt: before.openedAt ?? at,
    changedAt: at,
  };
  const event: CaseEvent = {
    ...details,
    sequence: after.version,
    at,
    actor,
    kind,
    stateBefore: before.state,
    stateAfter: after.state,
  };
  return { case: after, events: [...events, event] };
}

/** What an event tells of a verdict. */
export function verdictDetails({ outcome, reason, accountCount, runId }: Verdict): CaseEventDetails {
  return { outcome, reason, accountCount, runId };
}
