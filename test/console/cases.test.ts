import { describe, expect, it } from 'vitest';
import {
  AFTER_CONFIRMED,
  ALL_OUTCOMES,
  ALL_PRIORITIES,
  ALL_STATES,
  needsText,
  REASONS_OF,
} from '../../src/console/cases/case-words.js';
import { changeWords } from '../../src/console/cases/change-words.js';
import { eventSentence } from '../../src/console/cases/event-sentence.js';
import { nextAfter } from '../../src/console/cases/next-after.js';
import { sinceWords } from '../../src/console/cases/since-words.js';
import { queueFilter, readQueueSearch } from '../../src/console/queue/queue-search.js';
import { CASE_PRIORITIES, CASE_STATES, VERDICT_REASONS } from '../../src/domain/case.js';

const EVENT = {
  actor: 'user:ada',
  kind: 'NOTE_ADDED',
  stateBefore: 'OPEN',
  stateAfter: 'OPEN',
  text: null,
  assignee: null,
  priority: null,
  outcome: null,
  reason: null,
  accountCount: null,
  change: null,
} as const;

it('the words of cases are those of the server, each reason with its outcome', () => {
  expect([...ALL_STATES].sort()).toEqual([...CASE_STATES].sort());
  expect([...ALL_PRIORITIES].sort()).toEqual([...CASE_PRIORITIES].sort());
  expect(ALL_OUTCOMES).toEqual(['CONFIRMED', 'BENIGN', 'INCONCLUSIVE']);
  expect(REASONS_OF).toEqual(VERDICT_REASONS);
  expect(AFTER_CONFIRMED.every((state) => ALL_STATES.includes(state))).toBe(true);
  expect([needsText('OTHER_FRAUD'), needsText('RESALE'), needsText(undefined)]).toEqual([true, false, false]);
});

describe('what happened to a case is one sentence', () => {
  it('of who did what, where that led and why', () => {
    expect(eventSentence({ ...EVENT, text: 'Asked payments' })).toBe('user:ada noted: Asked payments');
    expect(eventSentence({ ...EVENT, kind: 'ASSIGNED', assignee: 'user:bob' })).toBe(
      'user:ada gave it to user:bob',
    );
    expect(eventSentence({ ...EVENT, kind: 'ASSIGNED' })).toBe('user:ada gave it to nobody');
    expect(eventSentence({ ...EVENT, kind: 'PRIORITY_SET', priority: 'URGENT' })).toBe(
      'user:ada set the priority to urgent',
    );
    expect(eventSentence({ ...EVENT, kind: 'MOVED', stateAfter: 'INVESTIGATING' })).toBe(
      'user:ada moved it (investigating)',
    );
  });

  it('of a verdict with its reason and how many it is about', () => {
    expect(
      eventSentence({
        ...EVENT,
        kind: 'VERDICT_PROPOSED',
        stateAfter: 'PENDING_APPROVAL',
        outcome: 'CONFIRMED',
        reason: 'DISTILLATION',
        accountCount: 600,
        text: 'As the letter says',
      }),
    ).toBe(
      'user:ada proposed “Confirmed: it is fraud”, takes answers to train another model, of 600 accounts (waits for approval): As the letter says',
    );
  });

  it('of a run with what it found changed', () => {
    expect(
      eventSentence({
        ...EVENT,
        actor: 'run:1',
        kind: 'REOPENED_BY_CHANGE',
        stateBefore: 'CLOSED_BENIGN',
        stateAfter: 'REOPENED',
        change: { sentence: '12 accounts joined.' },
      }),
    ).toBe('A run reopened it, since the group has changed (reopened): 12 accounts joined.');
  });
});

it('what somebody wanted to do is told, so that a conflict loses nothing', () => {
  expect([
    changeWords({ does: 'assign', assignee: 'user:ada' }),
    changeWords({ does: 'assign', assignee: null }),
    changeWords({ does: 'prioritise', priority: 'HIGH' }),
    changeWords({ does: 'note', text: 'two\nlines' }),
    changeWords({ does: 'move', to: 'MONITORING' }),
    changeWords({ does: 'review' }),
    changeWords({ does: 'propose', outcome: 'BENIGN', reason: 'OTHER_BENIGN', text: 'A fair', next: null }),
    changeWords({ does: 'approve', text: null }),
    changeWords({ does: 'reject', text: 'Look again' }),
    changeWords({ does: 'withdraw' }),
    changeWords({ does: 'reopen', text: 'New cards' }),
  ]).toEqual([
    'Give it to user:ada',
    'Give it to nobody',
    'Set the priority to high',
    'Note: two\nlines',
    'Move it to monitoring',
    'Say that the merges and splits were looked at',
    'Verdict “Benign: it is harmless”, otherwise harmless: say how: A fair',
    'Approve the verdict',
    'Reject the verdict: Look again',
    'Take the verdict back',
    'Reopen it: New cards',
  ]);
});

it('what is new since somebody looked is said in few words, or in none', () => {
  expect(sinceWords({ accountsJoined: 12, accountsLeft: 1, exchanges: '3400' })).toBe(
    '+12 accounts, −1 account, +3,400 exchanges',
  );
  expect(sinceWords({ accountsJoined: null, accountsLeft: null, exchanges: -1 })).toBe('−1 exchange');
  expect(sinceWords({ accountsJoined: 0, accountsLeft: 0, exchanges: 0 })).toBe('');
});

it('the queue filters by case, and leads on from a ring to the next', () => {
  const search = readQueueSearch({
    states: 'OPEN,REOPENED,LOST',
    assignee: 'user:ada',
    priorities: 'URGENT',
    needsReview: 'true',
  });
  expect(search).toEqual({
    states: ['OPEN', 'REOPENED'],
    assignee: 'user:ada',
    priorities: ['URGENT'],
    needsReview: true,
  });
  expect(queueFilter(search)).toEqual({ readings: ['RING'], ...search });
  expect(readQueueSearch({ needsReview: 'no' })).toEqual({});
  expect([nextAfter([['a', 'b']], 'a'), nextAfter([['a', 'b']], 'b'), nextAfter([], 'a')]).toEqual([
    'b',
    undefined,
    undefined,
  ]);
});
