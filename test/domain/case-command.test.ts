import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Case, untouchedCase } from '../../src/domain/case.js';
import { type CaseCommand, type CommandContext, decide } from '../../src/domain/case-command.js';
import { type CaseEvent, type ChangedCase, withEvent } from '../../src/domain/case-event.js';
import { CASE_TRANSITIONS, leadsTo } from '../../src/domain/case-transitions.js';
import { commands, JUDGED, PEOPLE } from '../testkit/cases.js';

const ADA: CommandContext = {
  by: 'user:ada',
  names: ['user:ada'],
  at: 5,
  ring: JUDGED,
  approvalAccounts: 100,
};
const BO = { ...ADA, by: 'user:bo', names: ['user:bo'] };
const LARGE: CommandContext = { ...ADA, ring: { ...JUDGED, accountCount: 101 } };
const CONFIRM: CaseCommand = {
  kind: 'PROPOSE',
  outcome: 'CONFIRMED',
  reason: 'RESALE',
  text: undefined,
  next: undefined,
};

/** What is left of a case after commands, those that break a rule left out. */
function workedOn(steps: readonly (readonly [CaseCommand, CommandContext])[]): ChangedCase {
  return steps.reduce<ChangedCase>(
    (changed, [command, context]) => {
      const decision = decide(changed.case, command, context);
      if ('rule' in decision) return changed;
      return withEvent(changed, { ...decision, at: context.at, actor: context.by });
    },
    { case: untouchedCase('r'), events: [] },
  );
}
const ruleOf = (of: Case, command: CaseCommand, context: CommandContext) => {
  const decision = decide(of, command, context);
  return 'rule' in decision ? decision.rule : undefined;
};
const kinds = ({ events }: ChangedCase) => events.map(({ kind }) => kind);

describe('whatever is done with a case', () => {
  const histories = fc.array(
    fc.tuple(commands, fc.constantFrom(...PEOPLE), fc.constantFrom(40, 100, 101, 5_000)),
    { maxLength: 40 },
  );
  const holds = (check: (changed: ChangedCase) => boolean) =>
    fc.assert(
      fc.property(histories, (history) =>
        check(
          workedOn(
            history.map(([command, by, accountCount]) => [
              command,
              { ...ADA, by, names: [by], ring: { ...JUDGED, accountCount } },
            ]),
          ),
        ),
      ),
    );

  it('it takes only steps of the table', () => {
    const isStep = ({ stateBefore, stateAfter }: CaseEvent) =>
      stateBefore === stateAfter ||
      Object.values(CASE_TRANSITIONS[stateBefore]).some((targets) => targets.includes(stateAfter));
    holds(({ events }) => events.every(isStep));
  });

  it('its version counts its events', () => {
    holds(
      ({ case: of, events }) =>
        of.version === events.length && events.every(({ sequence }, n) => sequence === n + 1),
    );
  });

  it('no verdict on more accounts than one person may decide on comes into force by that person', () => {
    holds(({ case: { verdict } }) => {
      if (!verdict?.inForce || verdict.accountCount <= 100) return true;
      return verdict.approvedBy !== undefined && verdict.approvedBy !== verdict.proposedBy;
    });
  });

  it('it waits for approval exactly while a proposed verdict is there', () => {
    holds(({ case: { state, verdict } }) => (state === 'PENDING_APPROVAL') === (verdict?.inForce === false));
  });

  it('a closed case has the verdict that closed it', () => {
    const closedBy = {
      CONFIRMED: 'CLOSED_CONFIRMED',
      BENIGN: 'CLOSED_BENIGN',
      INCONCLUSIVE: 'CLOSED_INCONCLUSIVE',
    };
    holds(
      ({ case: { state, verdict } }) =>
        !state.startsWith('CLOSED') || (verdict !== undefined && closedBy[verdict.outcome] === state),
    );
  });
});

describe('a verdict', () => {
  it('on few accounts is in force at once', () => {
    const { case: of, events } = workedOn([[CONFIRM, { ...LARGE, approvalAccounts: 101 }]]);
    expect([of.state, of.verdict?.inForce, of.verdict?.approvedBy]).toEqual([
      'CLOSED_CONFIRMED',
      true,
      undefined,
    ]);
    expect(events.map(({ kind, outcome, accountCount }) => [kind, outcome, accountCount])).toEqual([
      ['VERDICT_GIVEN', 'CONFIRMED', 101],
    ]);
  });

  it('on many is approved by somebody else', () => {
    const proposed = workedOn([[CONFIRM, LARGE]]).case;
    expect(proposed.state).toBe('PENDING_APPROVAL');
    expect(ruleOf(proposed, { kind: 'APPROVE', text: undefined }, LARGE)).toBe('SECOND_PERSON');
    const approved = workedOn([
      [CONFIRM, LARGE],
      [
        { kind: 'APPROVE', text: 'agreed' },
        { ...LARGE, by: 'user:bo', names: ['user:bo'], at: 9 },
      ],
    ]);
    expect(kinds(approved)).toEqual(['VERDICT_PROPOSED', 'VERDICT_APPROVED']);
    expect(approved.case.verdict).toMatchObject({ approvedBy: 'user:bo', inForceAt: 9, proposedAt: 5 });
  });

  it('is not approved once the group is another one', () => {
    const proposed = workedOn([[CONFIRM, LARGE]]).case;
    const approve: CaseCommand = { kind: 'APPROVE', text: undefined };
    const grown = { ...BO, ring: { ...LARGE.ring, accountCount: 130 } };
    const harmless = { ...BO, ring: { ...LARGE.ring, reading: 'DENSE_BENIGN' as const } };
    expect([ruleOf(proposed, approve, grown), ruleOf(proposed, approve, harmless)]).toEqual([
      'SAME_GROUP',
      'SAME_GROUP',
    ]);
  });

  it('is rejected by somebody else, and taken back by who proposed it', () => {
    const proposed = workedOn([[CONFIRM, LARGE]]).case;
    expect(ruleOf(proposed, { kind: 'REJECT', text: 'no' }, LARGE)).toBe('SECOND_PERSON');
    expect(ruleOf(proposed, { kind: 'WITHDRAW' }, BO)).toBe('OWN_PROPOSAL');
    const rejected = workedOn([
      [CONFIRM, LARGE],
      [{ kind: 'REJECT', text: 'no' }, BO],
    ]);
    const withdrawn = workedOn([
      [CONFIRM, LARGE],
      [{ kind: 'WITHDRAW' }, LARGE],
    ]);
    for (const { case: of } of [rejected, withdrawn]) {
      expect([of.state, of.verdict]).toEqual(['INVESTIGATING', undefined]);
    }
  });

  it('has a reason that goes with its outcome, and words where the reason says little', () => {
    const open = untouchedCase('r');
    expect(ruleOf(open, { ...CONFIRM, reason: 'ONE_HOUSEHOLD' }, ADA)).toBe('REASON_FITS');
    expect(ruleOf(open, { ...CONFIRM, next: 'CLOSED_BENIGN' }, ADA)).toBe('REASON_FITS');
    expect(ruleOf(open, { ...CONFIRM, reason: 'OTHER_FRAUD' }, ADA)).toBe('TEXT_FITS');
    expect(ruleOf(open, { ...CONFIRM, reason: 'OTHER_FRAUD', text: 'a new kind' }, ADA)).toBeUndefined();
  });

  it('that says fraud lets the case be acted on, watched and closed', () => {
    const steps = (['MONITORING', 'ACTIONED', 'CLOSED_CONFIRMED'] as const).map(
      (to) => [{ kind: 'MOVE', to }, ADA] as const,
    );
    expect(workedOn([[{ ...CONFIRM, next: 'ACTIONED' }, ADA], ...steps]).case.state).toBe('CLOSED_CONFIRMED');
    expect(leadsTo('ACTIONED', 'MOVE', 'CLOSED_BENIGN')).toBe(false);
  });

  it('is forgotten when the case is reopened, and stays in its history', () => {
    const reopened = workedOn([
      [CONFIRM, ADA],
      [{ kind: 'REOPEN', text: 'new evidence' }, BO],
    ]);
    expect([reopened.case.state, reopened.case.verdict]).toEqual(['REOPENED', undefined]);
    expect(kinds(reopened)).toEqual(['VERDICT_GIVEN', 'REOPENED']);
  });
});

it('a case is given to people by their whole name', () => {
  expect(ruleOf(untouchedCase('r'), { kind: 'ASSIGN', assignee: 'ada' }, ADA)).toBe('TEXT_FITS');
  expect(workedOn([[{ kind: 'ASSIGN', assignee: 'user:ada' }, ADA]]).case.assignee).toBe('user:ada');
  expect(
    workedOn([
      [{ kind: 'ASSIGN', assignee: 'user:ada' }, ADA],
      [{ kind: 'ASSIGN', assignee: undefined }, ADA],
    ]).case.assignee,
  ).toBeUndefined();
});
