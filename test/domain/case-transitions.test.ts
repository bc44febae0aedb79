import { describe, expect, it } from 'vitest';
import { CASE_STATES, type CaseState } from '../../src/domain/case.js';
import { CASE_TRANSITIONS, leadsTo, mayPropose, possibleMoves } from '../../src/domain/case-transitions.js';
import { verdictOn } from '../testkit/cases.js';

const CLOSED: readonly CaseState[] = ['CLOSED_CONFIRMED', 'CLOSED_BENIGN', 'CLOSED_INCONCLUSIVE'];
const targetsFrom = (state: CaseState) => Object.values(CASE_TRANSITIONS[state]).flat();

describe('the states of a case', () => {
  it('can all be reached from an open one, and left again', () => {
    const reached = new Set<CaseState>(['OPEN']);
    for (const state of reached) for (const to of targetsFrom(state)) reached.add(to);
    expect([...reached].sort()).toEqual([...CASE_STATES].sort());
    expect(CASE_STATES.filter((state) => targetsFrom(state).length === 0)).toEqual([]);
  });

  it('lead out of a closed case by reopening alone', () => {
    for (const state of CLOSED) {
      expect(CASE_TRANSITIONS[state]).toEqual({ REOPEN: ['REOPENED'] });
      expect([possibleMoves(state, undefined), mayPropose(state)]).toEqual([[], false]);
    }
  });

  it('are closed as harmless or open by a verdict alone', () => {
    for (const from of CASE_STATES) {
      expect(leadsTo(from, 'MOVE', 'CLOSED_BENIGN')).toBe(false);
      expect(leadsTo(from, 'MOVE', 'CLOSED_INCONCLUSIVE')).toBe(false);
    }
  });

  it('say that it is fraud only once such a verdict is in force', () => {
    const proposed = verdictOn({ outcome: 'CONFIRMED', inForce: false });
    const inForce = verdictOn({ outcome: 'CONFIRMED', inForce: true });
    const inconclusive = verdictOn({ outcome: 'INCONCLUSIVE', reason: 'NO_LONGER_ACTIVE', inForce: true });
    for (const verdict of [undefined, proposed, inconclusive]) {
      expect(possibleMoves('MONITORING', verdict)).toEqual(['INVESTIGATING']);
    }
    expect(possibleMoves('MONITORING', inForce)).toEqual(['INVESTIGATING', 'ACTIONED', 'CLOSED_CONFIRMED']);
  });
});
