import fc from 'fast-check';
import {
  CASE_PRIORITIES,
  CASE_STATES,
  type Case,
  type JudgedRing,
  untouchedCase,
  VERDICT_REASONS,
  type Verdict,
  type VerdictOutcome,
} from '../../src/domain/case.js';
import type { CaseCommand } from '../../src/domain/case-command.js';

export const JUDGED: JudgedRing = { runId: 'run-1', reading: 'RING', accountCount: 40, exchanges: 9_000 };

/** A verdict of Ada's on `JUDGED`. */
export function verdictOn(options: Partial<Verdict> = {}): Verdict {
  return {
    ...JUDGED,
    outcome: 'CONFIRMED',
    reason: 'RESALE',
    text: undefined,
    inForce: true,
    next: 'CLOSED_CONFIRMED',
    proposedBy: 'user:ada',
    proposedAt: 1,
    approvedBy: undefined,
    inForceAt: undefined,
    ...options,
  };
}

/** A case that somebody has worked on. */
export function caseOf(ringId: string, options: Partial<Case> = {}): Case {
  return { ...untouchedCase(ringId), version: 3, openedAt: 1, changedAt: 2, ...options };
}

export const PEOPLE = ['user:ada', 'user:bo', 'key:0123456789ab'] as const;
const outcomes = fc.constantFrom<VerdictOutcome>('CONFIRMED', 'BENIGN', 'INCONCLUSIVE');
const texts = fc.constantFrom('seen', '', ' ', 'x'.repeat(4_001), 'two\nlines', 'a bell \u0007');
const optionalTexts = fc.option(texts, { nil: undefined });
const states = fc.constantFrom(...CASE_STATES);

/** Any command, sensible or not. */
export const commands: fc.Arbitrary<CaseCommand> = fc.oneof(
  fc.record({
    kind: fc.constant('ASSIGN' as const),
    assignee: fc.option(fc.constantFrom(...PEOPLE, 'ada'), { nil: undefined }),
  }),
  fc.record({ kind: fc.constant('SET_PRIORITY' as const), priority: fc.constantFrom(...CASE_PRIORITIES) }),
  fc.record({ kind: fc.constant('ADD_NOTE' as const), text: texts }),
  fc.record({ kind: fc.constant('MOVE' as const), to: states }),
  fc.record({ kind: fc.constant('REVIEW' as const) }),
  fc.record({
    kind: fc.constant('PROPOSE' as const),
    outcome: outcomes,
    reason: fc.constantFrom(...Object.values(VERDICT_REASONS).flat()),
    text: optionalTexts,
    next: fc.option(states, { nil: undefined }),
  }),
  fc.record({ kind: fc.constant('APPROVE' as const), text: optionalTexts }),
  fc.record({ kind: fc.constant('REJECT' as const), text: texts }),
  fc.record({ kind: fc.constant('WITHDRAW' as const) }),
  fc.record({ kind: fc.constant('REOPEN' as const), text: texts }),
);
