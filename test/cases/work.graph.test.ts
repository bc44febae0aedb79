import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { rotateKey } from '../../src/access/end-key.js';
import { DAY_MS } from '../../src/domain/time.js';
import { type Desk, openDesk } from '../testkit/case-desk.js';
import { wipeGraph } from '../testkit/dump.js';
import { accounts, foundGroup } from '../testkit/found-group.js';
import { migratedGraph } from '../testkit/fresh-graph.js';
import { SEED_NOW, storeRun } from '../testkit/seed.js';
import { TESTER } from '../testkit/tester.js';

const connection = inject('connection');
const graph = migratedGraph(connection);
let desk: Desk;
/** Of 20 accounts: more than one person may decide on. */
let large: string;
/** Of 8. */
let small: string;

beforeAll(async () => {
  await wipeGraph(connection);
  desk = await openDesk(graph);
});
beforeEach(async () => {
  const base = Math.floor(performance.now() * 1_000);
  const groups = [accounts(base, base + 20), accounts(base + 20, base + 28)];
  const stored = await storeRun(
    graph,
    groups.map((of) => foundGroup({ reading: 'RING', accounts: of })),
  );
  [large, small] = stored.groups.map(({ ringId }) => ringId) as [string, string];
});
afterAll(() => desk.close());

const CONFIRM = ', outcome: CONFIRMED, reason: RESALE';
const untouched = (ringId: string) => ({ ringId, version: 0 });

describe('a case', () => {
  it('of a group that nobody worked on is open, and kept nowhere', async () => {
    expect(await desk.caseOf(small)).toEqual({
      ringId: small,
      version: 0,
      state: 'OPEN',
      assignee: null,
      priority: 'NORMAL',
      needsReview: false,
      mayPropose: true,
      verdict: null,
    });
    expect(await desk.eventsOf(small)).toEqual([]);
  });

  it('tells everything that was done, and by whom', async () => {
    const steps = [
      ['assignCase', ', assignee: "user:ada"'],
      ['setCasePriority', ', priority: URGENT'],
      ['moveCase', ', to: INVESTIGATING'],
      ['addCaseNote', ', text: "Night traffic from one tool.\\nAsk billing."'],
      ['proposeVerdict', `${CONFIRM}, next: ACTIONED`],
      ['moveCase', ', to: MONITORING'],
      ['moveCase', ', to: CLOSED_CONFIRMED'],
      ['reopenCase', ', text: "New accounts."'],
    ] as const;
    for (const [version, [field, args]] of steps.entries()) {
      const answer = await desk.change(field, { ringId: small, version }, args);
      expect([field, answer.__typename, answer.case?.version]).toEqual([field, 'CaseChanged', version + 1]);
    }
    const events = await desk.eventsOf(small);
    expect(events.map(({ kind, stateAfter, text }) => [kind, stateAfter, text])).toEqual([
      ['ASSIGNED', 'OPEN', null],
      ['PRIORITY_SET', 'OPEN', null],
      ['MOVED', 'INVESTIGATING', null],
      ['NOTE_ADDED', 'INVESTIGATING', 'Night traffic from one tool.\nAsk billing.'],
      ['VERDICT_GIVEN', 'ACTIONED', null],
      ['MOVED', 'MONITORING', null],
      ['MOVED', 'CLOSED_CONFIRMED', null],
      ['REOPENED', 'REOPENED', 'New accounts.'],
    ]);
    expect(new Set(events.map(({ actor }) => actor))).toEqual(new Set([desk.analyst]));
    expect(await desk.caseOf(small)).toMatchObject({
      state: 'REOPENED',
      assignee: 'user:ada',
      priority: 'URGENT',
      verdict: null,
    });
  });

  it('is read as the state of its group, and groups are found by it', async () => {
    await desk.change('moveCase', untouched(small), ', to: INVESTIGATING');
    await desk.change('assignCase', { ringId: small, version: 1 }, ', assignee: "user:bo"');
    const found = async (filter: object) => {
      const data = await desk.answered<{
        rings: { totalCount: number; nodes: readonly { ringId: string; state: string }[] };
      }>(
        'query ($filter: RingFilter) { rings(first: 100, filter: $filter) { totalCount nodes { ringId state } } }',
        { filter },
      );
      expect(data.rings.totalCount).toBe(data.rings.nodes.length);
      return data.rings.nodes;
    };
    expect(await found({ states: ['INVESTIGATING'] })).toEqual([{ ringId: small, state: 'INVESTIGATING' }]);
    expect(await found({ states: ['OPEN'] })).toEqual([{ ringId: large, state: 'OPEN' }]);
    expect(await found({ assignee: 'user:bo' })).toEqual([{ ringId: small, state: 'INVESTIGATING' }]);
    expect(await found({ priorities: ['HIGH'] })).toEqual([]);
    expect(await found({ priorities: ['NORMAL'], needsReview: false })).toHaveLength(2);
  });

  it('stands in the list of cases, the last changed first, page by page', async () => {
    for (const ringId of [large, small])
      await desk.change('moveCase', untouched(ringId), ', to: INVESTIGATING');
    await desk.change('assignCase', { ringId: large, version: 1 }, `, assignee: "user:${large}"`);
    const query = `query ($first: Int, $after: String, $filter: CaseFilter) {
      cases(first: $first, after: $after, filter: $filter) { totalCount nodes { ringId ring { ringId } } pageInfo { endCursor } } }`;
    interface Cases {
      readonly cases: {
        readonly totalCount: number;
        readonly nodes: readonly { readonly ringId: string }[];
        readonly pageInfo: { readonly endCursor: string };
      };
    }
    const mine = await desk.answered<Cases>(query, { filter: { assignee: `user:${large}` } });
    expect(mine.cases).toMatchObject({ totalCount: 1, nodes: [{ ringId: large, ring: { ringId: large } }] });
    const all = await desk.answered<Cases>(query, { first: 100 });
    const seen: string[] = [];
    let after: string | undefined;
    for (let n = 0; n < all.cases.totalCount; n += 1) {
      const { cases } = await desk.answered<Cases>(query, { first: 1, after });
      seen.push(...cases.nodes.map(({ ringId }) => ringId));
      after = cases.pageInfo.endCursor;
    }
    expect(seen).toEqual(all.cases.nodes.map(({ ringId }) => ringId));
  });

  it('of no group is null, and nothing is done to it', async () => {
    expect(await desk.caseOf('0197a0b0-0000-7000-8000-000000000000')).toBeNull();
    const answer = await desk.change('addCaseNote', untouched('nothing'), ', text: "x"');
    expect(answer).toMatchObject({ __typename: 'CaseRefused', rule: 'RING_EXISTS' });
  });
});

describe('two people at one case', () => {
  it('do not undo what the other did: the second is shown the case as it is', async () => {
    await desk.change('moveCase', untouched(small), ', to: INVESTIGATING');
    const late = await desk.change('moveCase', untouched(small), ', to: MONITORING', desk.keys.approver);
    expect(late).toMatchObject({ __typename: 'CaseConflict', case: { version: 1, state: 'INVESTIGATING' } });
    expect(await desk.eventsOf(small)).toHaveLength(1);
  });

  it('at the same moment: one does it, the others are told', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((n) =>
        desk.change(
          'addCaseNote',
          untouched(small),
          `, text: "note ${n}"`,
          n % 2 ? desk.keys.approver : undefined,
        ),
      ),
    );
    expect(answers.filter(({ __typename }) => __typename === 'CaseChanged')).toHaveLength(1);
    expect(answers.filter(({ __typename }) => __typename === 'CaseConflict')).toHaveLength(5);
    expect((await desk.eventsOf(small)).map(({ sequence }) => sequence)).toEqual([1]);
  });
});

describe('a verdict on many accounts', () => {
  const proposed = () => desk.change('proposeVerdict', untouched(large), CONFIRM, desk.keys.approver);
  const waiting = () => ({ ringId: large, version: 1 });

  it('waits for a second person, whom the first is not, whatever their role', async () => {
    expect((await proposed()).case).toMatchObject({ state: 'PENDING_APPROVAL', verdict: { inForce: false } });
    const same = await desk.change('approveVerdict', waiting(), '', desk.keys.approver);
    expect(same).toMatchObject({ __typename: 'CaseRefused', rule: 'SECOND_PERSON' });
    expect(await desk.eventsOf(large)).toHaveLength(1);
    const second = await desk.change('approveVerdict', waiting(), ', text: "Agreed."', desk.keys.admin);
    expect(second.case).toMatchObject({
      state: 'CLOSED_CONFIRMED',
      verdict: { outcome: 'CONFIRMED', inForce: true, proposedBy: desk.approver, accountCount: 20 },
    });
    const [by] = /^key:[\da-f]{12}$/.exec(String(second.case?.verdict?.approvedBy)) ?? [];
    expect(by).not.toBe(desk.approver);
  });

  it('is not approved by the same person with the key that took the place of theirs', async () => {
    const [, prefix = ''] = desk.approver.split(':');
    const until = { oldUntil: SEED_NOW + DAY_MS, expiresAt: undefined };
    const { text } = await rotateKey(TESTER, graph, prefix, until, SEED_NOW);
    await proposed();
    expect(await desk.change('approveVerdict', waiting(), '', text)).toMatchObject({ rule: 'SECOND_PERSON' });
    const back = await desk.change('withdrawVerdict', waiting(), '', text);
    expect(back.case).toMatchObject({ state: 'INVESTIGATING' });
  });

  it('is approved by nobody without the right to, and the refusal leaves everything as it was', async () => {
    await proposed();
    const approve = `mutation { approveVerdict(ringId: "${large}", expectedVersion: 1) { __typename } }`;
    const { errors } = await desk.api.ask(approve, {}, desk.keys.analyst);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(await desk.caseOf(large)).toMatchObject({ version: 1, state: 'PENDING_APPROVAL' });
  });

  it('is rejected with a reason, or taken back by who proposed it', async () => {
    await proposed();
    expect(await desk.change('withdrawVerdict', waiting())).toMatchObject({ rule: 'OWN_PROPOSAL' });
    const rejected = await desk.change('rejectVerdict', waiting(), ', text: "Too early."', desk.keys.admin);
    expect(rejected.case).toMatchObject({ state: 'INVESTIGATING', verdict: null });
    await desk.change('proposeVerdict', { ringId: large, version: 2 }, CONFIRM);
    const back = await desk.change('withdrawVerdict', { ringId: large, version: 3 });
    expect(back.case).toMatchObject({ version: 4, state: 'INVESTIGATING', verdict: null });
  });
});

it('keeps texts of cases out of the audit', async () => {
  await desk.change('addCaseNote', untouched(small), ', text: "a note that nobody else shall see"');
  const trail = await desk.answered<object>(
    'query ($target: String) { auditTrail(filter: { target: $target }) { nodes { action targets from to why } } }',
    { target: `Ring:${small}` },
    desk.keys.admin,
  );
  expect(trail).toEqual({
    auditTrail: {
      nodes: [
        {
          action: 'CASE_NOTE_ADDED',
          targets: [`Ring:${small}`],
          from: '{"assignee":null,"priority":"NORMAL","state":"OPEN","version":0}',
          to: '{"assignee":null,"priority":"NORMAL","state":"OPEN","version":1}',
          why: null,
        },
      ],
    },
  });
});
