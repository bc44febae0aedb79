import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/domain/case.js';
import { followRun, type RingMove } from '../../src/domain/case-lineage.js';
import { changeSentence, isOtherRing, type RingChange } from '../../src/domain/ring-change.js';
import { caseOf, verdictOn } from '../testkit/cases.js';

const SAME: RingChange = {
  accountsBefore: 40,
  accountsAfter: 40,
  accountsJoined: 0,
  accountsLeft: 0,
  readingBefore: 'LINKED',
  readingAfter: 'LINKED',
  merged: 0,
  split: 0,
};
const HARMLESS: Partial<Case> = {
  state: 'CLOSED_BENIGN',
  verdict: verdictOn({ outcome: 'BENIGN', reason: 'ONE_ORGANISATION' }),
};

function follow(
  cases: readonly Case[],
  moves: readonly RingMove[],
  changes: Readonly<Record<string, RingChange>> = {},
) {
  const changed = followRun({
    runId: 'run-2',
    at: 9,
    moves,
    cases: new Map(cases.map((of) => [of.ringId, of])),
    changes: new Map(Object.entries(changes)),
  });
  return Object.fromEntries(
    changed.map(({ case: of, events }) => [
      of.ringId,
      {
        state: of.state,
        needsReview: of.needsReview,
        version: of.version,
        events: events.map(({ kind, otherRingId }) => (otherRingId ? `${kind} ${otherRingId}` : kind)),
      },
    ]),
  );
}

describe('when two groups become one', () => {
  const merge: RingMove = { kind: 'MERGED_INTO', ringId: 'a', otherRingId: 'b' };

  it('a confirmed case keeps its verdict, and the one that goes on needs review', () => {
    const confirmed = caseOf('a', { state: 'CLOSED_CONFIRMED', verdict: verdictOn() });
    expect(follow([confirmed], [merge])).toEqual({
      a: { state: 'CLOSED_CONFIRMED', needsReview: false, version: 4, events: ['MERGED_INTO b'] },
      b: { state: 'OPEN', needsReview: true, version: 1, events: ['MERGED a'] },
    });
  });

  it('both histories go on', () => {
    const [a, b] = [caseOf('a', { state: 'INVESTIGATING' }), caseOf('b', { state: 'CLOSED_CONFIRMED' })];
    expect(follow([a, b], [merge])).toEqual({
      a: { state: 'INVESTIGATING', needsReview: false, version: 4, events: ['MERGED_INTO b'] },
      b: { state: 'CLOSED_CONFIRMED', needsReview: true, version: 4, events: ['MERGED a'] },
    });
  });

  it('a harmless one that took up another is reopened', () => {
    const joined = { ...SAME, accountsAfter: 41, accountsJoined: 1 };
    expect(follow([caseOf('b', HARMLESS)], [merge], { b: joined })).toEqual({
      b: { state: 'REOPENED', needsReview: true, version: 5, events: ['MERGED a', 'REOPENED_BY_CHANGE'] },
    });
  });

  it('it is told once', () => {
    expect(follow([caseOf('a', { mergedIntoRingId: 'b' })], [merge])).toEqual({});
  });

  it('who worked on the one goes on with the other, unless somebody has it', () => {
    const a = caseOf('a', { assignee: 'user:ada', priority: 'HIGH' });
    const next = (cases: readonly Case[]) =>
      followRun({
        runId: 'run-2',
        at: 9,
        moves: [merge],
        cases: new Map(cases.map((of) => [of.ringId, of])),
        changes: new Map(),
      }).find(({ case: of }) => of.ringId === 'b')?.case;
    expect(next([a])).toMatchObject({ assignee: 'user:ada', priority: 'HIGH' });
    const b = caseOf('b', { assignee: 'user:bo', priority: 'URGENT' });
    expect(next([a, b])).toMatchObject({ assignee: 'user:bo', priority: 'URGENT' });
  });
});

describe('when a group splits', () => {
  const split: RingMove = { kind: 'SPLIT_FROM', ringId: 'c', otherRingId: 'a' };

  it('both sides need review, and the confirmed one keeps its verdict', () => {
    const confirmed = caseOf('a', { state: 'CLOSED_CONFIRMED', verdict: verdictOn() });
    expect(follow([confirmed], [split])).toEqual({
      a: { state: 'CLOSED_CONFIRMED', needsReview: true, version: 4, events: ['SPLIT c'] },
      c: { state: 'OPEN', needsReview: true, version: 1, events: ['SPLIT_FROM a'] },
    });
  });

  it('one that had merged is by itself again', () => {
    const merged = caseOf('c', { mergedIntoRingId: 'a' });
    const [own] = followRun({
      runId: 'run-2',
      at: 9,
      moves: [split],
      cases: new Map([['c', merged]]),
      changes: new Map(),
    });
    expect(own?.case).toMatchObject({ mergedIntoRingId: undefined, splitFromRingId: undefined, version: 4 });
  });
});

it('groups that nobody worked on get no case', () => {
  const moves: readonly RingMove[] = [
    { kind: 'MERGED_INTO', ringId: 'a', otherRingId: 'b' },
    { kind: 'SPLIT_FROM', ringId: 'd', otherRingId: 'c' },
  ];
  expect(follow([], moves)).toEqual({});
});

describe('a group held to be harmless', () => {
  const reopens = (change: Partial<RingChange>) =>
    follow([caseOf('b', HARMLESS)], [], { b: { ...SAME, ...change } }).b?.state === 'REOPENED';

  it('is reopened when a tenth of its accounts joined or left, and at least three', () => {
    expect(reopens({ accountsAfter: 43, accountsJoined: 3 })).toBe(false);
    expect(reopens({ accountsAfter: 44, accountsJoined: 4 })).toBe(true);
    expect(reopens({ accountsAfter: 36, accountsLeft: 4 })).toBe(true);
  });

  it('is reopened when as many joined as left', () => {
    expect(reopens({ accountsJoined: 10, accountsLeft: 10 })).toBe(true);
  });

  it('is reopened when it is read as fraud now', () => {
    expect(reopens({ readingAfter: 'RING' })).toBe(true);
    expect(reopens({ readingAfter: 'DENSE_BENIGN' })).toBe(false);
  });

  it('is held against the number of its accounts once its members of then are gone', () => {
    const unknown = { accountsJoined: undefined, accountsLeft: undefined };
    expect(reopens({ ...unknown, accountsAfter: 44 })).toBe(true);
    expect(reopens({ ...unknown, accountsAfter: 43 })).toBe(false);
  });

  it('is reopened once', () => {
    const change = { ...SAME, accountsAfter: 50, accountsJoined: 10 };
    const [first] = followRun({
      runId: 'run-2',
      at: 9,
      moves: [],
      cases: new Map([['b', caseOf('b', HARMLESS)]]),
      changes: new Map([['b', change]]),
    });
    expect(first?.events).toEqual([
      {
        sequence: 4,
        at: 9,
        actor: 'run:run-2',
        kind: 'REOPENED_BY_CHANGE',
        stateBefore: 'CLOSED_BENIGN',
        stateAfter: 'REOPENED',
        runId: 'run-2',
        change,
      },
    ]);
    expect(follow([first!.case], [], { b: change })).toEqual({});
  });

  it('says in a sentence what changed', () => {
    const change: RingChange = {
      ...SAME,
      accountsAfter: 52,
      accountsJoined: 14,
      accountsLeft: 2,
      readingAfter: 'RING',
      merged: 1,
      split: 2,
    };
    expect(isOtherRing(change)).toBe(true);
    expect(changeSentence(change)).toBe(
      'It had 40 accounts when it was judged and has 52 now (14 joined, 2 left); one group merged into it; 2 groups split from it; it was read as LINKED and is read as RING.',
    );
  });
});
