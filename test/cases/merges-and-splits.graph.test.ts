import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Desk, FRAUD, HARMLESS, openDesk } from '../testkit/case-desk.js';
import { accounts, foundGroup } from '../testkit/found-group.js';
import { freshGraph } from '../testkit/fresh-graph.js';
import { ingestLines, type StoredRun, storeRun } from '../testkit/seed.js';
import { SMALL_CAMPAIGN } from '../testkit/small-campaign.js';

type Range = readonly [from: number, to: number];

const graph = freshGraph(inject('connection'));
let desk: Desk;

beforeEach(async () => {
  await desk?.close();
  await ingestLines(graph, SMALL_CAMPAIGN);
  desk = await openDesk(graph);
});
afterAll(() => desk.close());

/** A run that finds these accounts together. */
const run = (ranges: readonly Range[]): Promise<StoredRun> =>
  storeRun(
    graph,
    ranges.map((range) => foundGroup({ reading: 'RING', accounts: accounts(...range) })),
  );
const ringIdsOf = ({ groups }: StoredRun) => groups.map(({ ringId }) => ringId);
const kindsOf = async (ringId: string) =>
  (await desk.eventsOf(ringId)).map(({ kind, otherRing }) => (otherRing ? [kind, otherRing.ringId] : [kind]));

describe('a confirmed case', () => {
  it('survives that its group takes up another, and that part of it splits off', async () => {
    const [a, b] = ringIdsOf(
      await run([
        [0, 20],
        [20, 28],
      ]),
    ) as [string, string];
    await desk.judge(a, FRAUD);
    await desk.change('addCaseNote', { ringId: b, version: 0 }, ', text: "Looks like A."');
    await run([[0, 28]]);
    expect(await desk.caseOf(a)).toMatchObject({
      state: 'CLOSED_CONFIRMED',
      needsReview: true,
      verdict: { outcome: 'CONFIRMED', inForce: true, accountCount: 20 },
    });
    expect(await kindsOf(a)).toEqual([['VERDICT_PROPOSED'], ['VERDICT_APPROVED'], ['MERGED', b]]);
    expect(await kindsOf(b)).toEqual([['NOTE_ADDED'], ['MERGED_INTO', a]]);

    const [, c] = ringIdsOf(
      await run([
        [0, 18],
        [18, 28],
      ]),
    ) as [string, string];
    // B comes back out of A with most of what it had.
    expect(c).toBe(b);
    expect(await kindsOf(b)).toEqual([['NOTE_ADDED'], ['MERGED_INTO', a], ['SPLIT_FROM', a]]);
    expect((await kindsOf(a)).slice(3)).toEqual([['SPLIT', b]]);
    expect(await desk.caseOf(a)).toMatchObject({ state: 'CLOSED_CONFIRMED', needsReview: true });
    expect(await desk.caseOf(b)).toMatchObject({ state: 'OPEN', needsReview: true });
  });

  it('survives that its group goes into a larger one, which shows both histories', async () => {
    const [small, large] = ringIdsOf(
      await run([
        [0, 8],
        [8, 28],
      ]),
    ) as [string, string];
    await desk.judge(small, FRAUD);
    await desk.change('assignCase', { ringId: small, version: 1 }, ', assignee: "user:ada"');
    await run([[0, 28]]);
    const shown = await desk.answered<object>(
      `query ($ringId: String!) { ring(ringId: $ringId) { state case { assignee needsReview
        mergedCases { ringId state verdict { outcome } mergedInto { ringId } events { totalCount } } } } }`,
      { ringId: large },
    );
    expect(shown).toEqual({
      ring: {
        state: 'OPEN',
        case: {
          assignee: 'user:ada',
          needsReview: true,
          mergedCases: [
            {
              ringId: small,
              state: 'CLOSED_CONFIRMED',
              verdict: { outcome: 'CONFIRMED' },
              mergedInto: { ringId: large },
              events: { totalCount: 3 },
            },
          ],
        },
      },
    });
  });
});

describe('split children', () => {
  it('need review until somebody has looked', async () => {
    const [parent] = ringIdsOf(await run([[0, 20]])) as [string];
    await desk.judge(parent, FRAUD);
    const [, child] = ringIdsOf(
      await run([
        [0, 12],
        [12, 20],
      ]),
    ) as [string, string];
    const found = () =>
      desk.answered<{ rings: { nodes: readonly { ringId: string }[] } }>(
        '{ rings(filter: { needsReview: true }) { nodes { ringId case { splitFrom { ringId } } } } }',
        {},
      );
    expect(new Set((await found()).rings.nodes)).toEqual(
      new Set([
        { ringId: parent, case: { splitFrom: null } },
        { ringId: child, case: { splitFrom: { ringId: parent } } },
      ]),
    );
    await desk.change('reviewCase', { ringId: child, version: 1 });
    await desk.change('reviewCase', { ringId: parent, version: 3 });
    expect((await found()).rings.nodes).toEqual([]);
  });

  it('of a group that nobody worked on get no case of their own', async () => {
    await run([[0, 20]]);
    const rings = ringIdsOf(
      await run([
        [0, 12],
        [12, 20],
      ]),
    );
    for (const ringId of rings) expect(await desk.caseOf(ringId)).toMatchObject({ version: 0 });
  });
});

it('records in one row what a run did to cases', async () => {
  const [a, b] = ringIdsOf(
    await run([
      [0, 20],
      [20, 28],
    ]),
  ) as [string, string];
  await desk.judge(a, HARMLESS);
  const { run: shown } = await run([[0, 28]]);
  const trail = await desk.answered<object>(
    '{ auditTrail(filter: { action: "CASES_FOLLOWED_RUN" }) { nodes { actor targets to } } }',
    {},
    desk.keys.admin,
  );
  expect(trail).toEqual({
    auditTrail: {
      nodes: [
        {
          actor: 'operator:tester',
          targets: [`Ring:${a}`],
          to: JSON.stringify({ reopened: [a], runId: shown.runId }),
        },
      ],
    },
  });
  expect(await desk.caseOf(b)).toMatchObject({ version: 0 });
});
