import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { type Api, at, openApi } from '../testkit/api.js';
import { wipeGraph } from '../testkit/dump.js';
import { accounts, foundGroup } from '../testkit/found-group.js';
import { ingestLines, storeRun } from '../testkit/seed.js';
import { SMALL_CAMPAIGN } from '../testkit/small-campaign.js';

const connection = inject('connection');
let graph: Graph;
let api: Api;

/** One account's hour in figures that are sent again when they change. */
const meter = (revision: number, exchanges: number) => ({
  type: 'usage',
  accountId: accounts(0, 1)[0],
  hour: '2026-05-01T10:00:00Z',
  model: 'm-large',
  capability: 'software_engineering',
  exchanges,
  inputTokens: exchanges,
  outputTokens: exchanges,
  revision,
});

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
  await ingestLines(graph, [...SMALL_CAMPAIGN, meter(1, 50)]);
  api = await openApi(graph);
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

async function history(ringId: string) {
  const data = await api.data(
    `query ($ringId: String!) { ring(ringId: $ringId) { volume { exchanges } lineage(first: 10) { nodes {
      kind accountsBefore accountsAfter restatement { reason exchangesBefore exchangesAfter accountsLeft } } } } }`,
    { ringId },
  );
  return {
    exchanges: Number(at(data, 'ring.volume.exchanges')),
    events: at<readonly object[]>(data, 'ring.lineage.nodes'),
  };
}

it('tells each time why the exchanges of a ring went down, and nothing while they go up', async () => {
  const run = async (last: number, asOfDay?: number) => {
    const stored = await storeRun(
      graph,
      [foundGroup({ reading: 'RING', accounts: accounts(0, last) })],
      asOfDay === undefined ? {} : { asOfDay },
    );
    return { ...(await history(stored.groups[0]!.ringId)), day: stored.run.watermarkDay };
  };
  const first = await run(20);
  const without = await run(19);
  await ingestLines(graph, [meter(2, 20)]);
  const corrected = await run(19);
  const earlier = await run(19, corrected.day - 3);
  const whole = await run(20);

  const created = { kind: 'CREATED', accountsBefore: 0, accountsAfter: 20, restatement: null };
  const left = {
    kind: 'RESTATED',
    accountsBefore: 20,
    accountsAfter: 19,
    restatement: {
      reason: 'ACCOUNTS_LEFT',
      exchangesBefore: first.exchanges,
      exchangesAfter: without.exchanges,
      accountsLeft: 1,
    },
  };
  const metered = {
    kind: 'RESTATED',
    accountsBefore: 19,
    accountsAfter: 19,
    restatement: {
      reason: 'VOLUMES_CORRECTED',
      exchangesBefore: without.exchanges,
      exchangesAfter: without.exchanges - 30,
      accountsLeft: 0,
    },
  };
  const lookedBack = {
    kind: 'RESTATED',
    accountsBefore: 19,
    accountsAfter: 19,
    restatement: {
      reason: 'EARLIER_DATA',
      exchangesBefore: corrected.exchanges,
      exchangesAfter: earlier.exchanges,
      accountsLeft: 0,
    },
  };
  expect(without.exchanges).toBeLessThan(first.exchanges);
  expect(earlier.exchanges).toBeLessThan(corrected.exchanges);
  expect(whole.exchanges).toBe(first.exchanges - 30);
  expect(whole.events).toEqual([lookedBack, metered, left, created]);
});
