import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type Desk, openDesk } from '../testkit/case-desk.js';
import { wipeGraph } from '../testkit/dump.js';
import { accounts, foundGroup } from '../testkit/found-group.js';
import { migratedGraph } from '../testkit/fresh-graph.js';
import { ingestLines, storeRun } from '../testkit/seed.js';
import { SMALL_CAMPAIGN } from '../testkit/small-campaign.js';

const connection = inject('connection');
const graph = migratedGraph(connection);
let desk: Desk;

beforeAll(async () => {
  await wipeGraph(connection);
  await ingestLines(graph, SMALL_CAMPAIGN);
  desk = await openDesk(graph);
});
afterAll(() => desk.close());

const SINCE = `query ($ringId: String!) { ring(ringId: $ringId) { volume { exchanges } sinceLooked { at run { runId }
  accountsJoined accountsLeft exchanges lineage { kind accountsAfter } caseEvents { kind } } } }`;
interface Since {
  readonly ring: {
    readonly volume: { readonly exchanges: number };
    readonly sinceLooked: Readonly<Record<string, unknown>> | null;
  };
}

it('tells each person what is new since they themselves looked', async () => {
  const store = (from: number, to: number) =>
    storeRun(graph, [foundGroup({ reading: 'RING', accounts: accounts(from, to) })]);
  const first = await store(0, 20);
  const ringId = first.groups[0]!.ringId;
  const since = (bearer?: string) => desk.answered<Since>(SINCE, { ringId }, bearer);
  const look = (bearer?: string) =>
    desk.answered<object>(
      'mutation ($ringId: String!) { markLooked(ringId: $ringId) { __typename } }',
      { ringId },
      bearer,
    );
  const before = (await since()).ring;
  expect(before.sinceLooked).toBeNull();
  expect(await look()).toEqual({ markLooked: { __typename: 'LookNoted' } });
  await desk.change('moveCase', { ringId, version: 0 }, ', to: INVESTIGATING');
  await store(2, 28);
  const after = (await since()).ring;
  expect(after.sinceLooked).toEqual({
    at: '2026-07-01T00:00:00.000Z',
    run: { runId: first.run.runId },
    accountsJoined: 8,
    accountsLeft: 2,
    exchanges: after.volume.exchanges - before.volume.exchanges,
    lineage: [{ kind: 'GREW', accountsAfter: 26 }],
    caseEvents: [{ kind: 'MOVED' }],
  });
  expect((await since(desk.keys.viewer)).ring.sinceLooked).toBeNull();
  await look(desk.keys.viewer);
  expect((await since(desk.keys.viewer)).ring.sinceLooked).toMatchObject({
    accountsJoined: 0,
    accountsLeft: 0,
    exchanges: 0,
    lineage: [],
    caseEvents: [],
  });
});

it('notes no look at what is no group', async () => {
  const answer = await desk.answered<object>(
    'mutation { markLooked(ringId: "nothing") { __typename ... on CaseRefused { rule } } }',
    {},
  );
  expect(answer).toEqual({ markLooked: { __typename: 'CaseRefused', rule: 'RING_EXISTS' } });
});
