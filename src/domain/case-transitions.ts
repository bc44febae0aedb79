import type { CaseState, Verdict } from './case.js';

/**
 * What takes a case from state to state. `MOVE`: somebody moves it. `PROPOSE`: a verdict is proposed that needs a second
 * person. `DECIDE`: a verdict comes into force. `RETURN`: a proposed one is rejected or taken back. `REOPEN`: somebody
 * reopens it, or a run does because the ring has changed.
 */
export type CaseStep = 'MOVE' | 'PROPOSE' | 'DECIDE' | 'RETURN' | 'REOPEN';

type Steps = Readonly<Partial<Record<CaseStep, readonly CaseState[]>>>;

const VERDICTS: readonly CaseState[] = [
  'ACTIONED',
  'MONITORING',
  'CLOSED_CONFIRMED',
  'CLOSED_BENIGN',
  'CLOSED_INCONCLUSIVE',
];
const JUDGE: Steps = { PROPOSE: ['PENDING_APPROVAL'], DECIDE: VERDICTS };

/** Where each step leads from each state: the one table of it. What is not here is not possible. */
export const CASE_TRANSITIONS: Readonly<Record<CaseState, Steps>> = {
  OPEN: { ...JUDGE, MOVE: ['INVESTIGATING', 'MONITORING'] },
  INVESTIGATING: { ...JUDGE, MOVE: ['OPEN', 'MONITORING'] },
  PENDING_APPROVAL: { DECIDE: VERDICTS, RETURN: ['INVESTIGATING'] },
  ACTIONED: { ...JUDGE, MOVE: ['INVESTIGATING', 'MONITORING', 'CLOSED_CONFIRMED'] },
  MONITORING: { ...JUDGE, MOVE: ['INVESTIGATING', 'ACTIONED', 'CLOSED_CONFIRMED'] },
  CLOSED_CONFIRMED: { REOPEN: ['REOPENED'] },
  CLOSED_BENIGN: { REOPEN: ['REOPENED'] },
  CLOSED_INCONCLUSIVE: { REOPEN: ['REOPENED'] },
  REOPENED: { ...JUDGE, MOVE: ['INVESTIGATING', 'MONITORING'] },
};

/** States that say that the ring is fraud: a move alone, without such a verdict, does not lead there. */
const SAYS_FRAUD: readonly CaseState[] = ['ACTIONED', 'CLOSED_CONFIRMED'];

export function leadsTo(from: CaseState, step: CaseStep, to: CaseState): boolean {
  return CASE_TRANSITIONS[from][step]?.includes(to) ?? false;
}

/** Where somebody may move a case with this verdict. */
export function possibleMoves(state: CaseState, verdict: Verdict | undefined): readonly CaseState[] {
  const isFraud = verdict?.inForce === true && verdict.outcome === 'CONFIRMED';
  return (CASE_TRANSITIONS[state].MOVE ?? []).filter((to) => isFraud || !SAYS_FRAUD.includes(to));
}

export function mayPropose(state: CaseState): boolean {
  return leadsTo(state, 'PROPOSE', 'PENDING_APPROVAL');
}
