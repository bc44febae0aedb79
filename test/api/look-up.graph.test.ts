import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { type Api, at, countingGraph, openApi } from '../testkit/api.js';
import { wipeGraph } from '../testkit/dump.js';
import { accounts } from '../testkit/found-group.js';
import { ingestLines, storeRun } from '../testkit/seed.js';
import { SMALL_CAMPAIGN, SMALL_GROUPS } from '../testkit/small-campaign.js';

const connection = inject('connection');
let graph: Graph;
let api: Api;
let ringIds: readonly string[];

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
  await ingestLines(graph, SMALL_CAMPAIGN);
  ringIds = (await storeRun(graph, SMALL_GROUPS)).groups.map(({ ringId }) => ringId);
  api = await openApi(graph);
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

const QUERY = `query ($ids: [String!]!, $first: Int, $after: String) { lookUp(accountIds: $ids) {
  askedCount knownCount unknownCount unknown(first: 2) inNoRingCount ringCount
  rings { ring { ringId } accounts exchanges }
  accounts(first: $first, after: $after) { totalCount nodes { accountId } pageInfo { hasNextPage endCursor } } } }`;

describe('a list of accounts looked up', () => {
  it('is answered as counts, by group, and as the accounts there are', async () => {
    // Of the ring acct_5 to acct_19, all of the next two groups, none of SUSPECTED, and the rest of no group.
    const ids = ['x3', 'x1', 'x2', ...accounts(5, 60), 'acct_5'];
    const data = await api.data(QUERY, { ids, first: 100 });
    const members = await api.data(
      `{ ring(ringId: "${ringIds[0]}") { members(first: 100) { nodes { accountId volume { exchanges } } } } }`,
    );
    const taken = at<{ accountId: string; volume: { exchanges: number } }[]>(members, 'ring.members.nodes')
      .filter(({ accountId }) => ids.includes(accountId))
      .reduce((sum, { volume }) => sum + volume.exchanges, 0);
    expect(data.lookUp).toMatchObject({
      askedCount: 58,
      knownCount: 55,
      unknownCount: 3,
      unknown: ['x1', 'x2'],
      inNoRingCount: 55 - 15 - 4 - 4,
      ringCount: 3,
      accounts: { totalCount: 55, pageInfo: { hasNextPage: false } },
    });
    const rings = at<{ ring: { ringId: string }; accounts: number; exchanges: number }[]>(
      data,
      'lookUp.rings',
    );
    expect(rings[0]).toEqual({ ring: { ringId: ringIds[0] }, accounts: 15, exchanges: taken });
    expect(
      rings
        .slice(1)
        .map(({ ring, accounts: count }) => [ring.ringId, count])
        .sort(),
    ).toEqual([ringIds[1], ringIds[2]].map((ringId) => [ringId, 4]).sort());
  });

  it('is paged to its end, in whatever order it is given again', async () => {
    const ids = accounts(0, 30);
    const seen: string[] = [];
    for (let after: string | null = null, n = 0; n < 10; n += 1) {
      const data: Record<string, unknown> = await api.data(QUERY, {
        ids: n % 2 ? [...ids].reverse() : ids,
        first: 7,
        after,
      });
      seen.push(...at<{ accountId: string }[]>(data, 'lookUp.accounts.nodes').map((node) => node.accountId));
      after = at(data, 'lookUp.accounts.pageInfo.endCursor');
      if (!at(data, 'lookUp.accounts.pageInfo.hasNextPage')) break;
    }
    expect(seen).toEqual([...ids].sort());
    const begun = await api.data(QUERY, { ids, first: 7 });
    const elsewhere = await api.ask(QUERY, {
      ids: accounts(0, 29),
      first: 7,
      after: at(begun, 'lookUp.accounts.pageInfo.endCursor'),
    });
    expect(elsewhere.errors[0]?.message).toContain('another list');
  });

  it('may hold ten thousand ids, answered by one statement, and no more', async () => {
    const counting = countingGraph(graph);
    const open = await openApi(counting.graph);
    const ids = Array.from({ length: 10_000 }, (_, n) => `acct_${n}`);
    const counts = '{ lookUp(accountIds: $ids) { knownCount ringCount } }';
    const { data, errors } = await open.ask(`query ($ids: [String!]!) ${counts}`, { ids });
    expect([data, errors]).toEqual([{ lookUp: { knownCount: 60, ringCount: 3 } }, []]);
    expect(counting.statements.filter((name) => name.startsWith('account/'))).toEqual(['account/look-up']);
    const refused = await open.ask(`query ($ids: [String!]!) ${counts}`, { ids: [...ids, 'one'] });
    expect(refused.errors[0]?.message).toBe('Look up at most 10000 at once');
    await open.close();
  });
});

it('a list of identifiers looked up is answered as counts, by the groups that they bind, and page by page', async () => {
  const query = `query ($values: [String!]!, $after: String) { lookUpIdentifiers(kind: DEVICE, values: $values) {
    askedCount knownCount unknownCount unknown inNoRingCount ringCount rings { ring { ringId } identifiers }
    identifiers(first: 5, after: $after) { totalCount nodes { value } pageInfo { hasNextPage endCursor } } } }`;
  const values = ['dev_0', 'dev_1', 'dev_2', 'dev_5', 'dev_6', 'dev_14', 'nobodys', 'dev_1'];
  const data = await api.data(query, { values });
  expect(data.lookUpIdentifiers).toMatchObject({
    askedCount: 7,
    knownCount: 6,
    unknownCount: 1,
    unknown: ['nobodys'],
    inNoRingCount: 2,
    ringCount: 2,
    rings: [
      { ring: { ringId: ringIds[0] }, identifiers: 3 },
      { ring: { ringId: ringIds[1] }, identifiers: 1 },
    ],
    identifiers: { totalCount: 6, pageInfo: { hasNextPage: true } },
  });
  const after = at(data, 'lookUpIdentifiers.identifiers.pageInfo.endCursor');
  const rest = await api.data(query, { values, after });
  const shown = [data, rest].flatMap((page) =>
    at<{ value: string }[]>(page, 'lookUpIdentifiers.identifiers.nodes').map(({ value }) => value),
  );
  expect(shown).toEqual(['dev_0', 'dev_1', 'dev_14', 'dev_2', 'dev_5', 'dev_6']);
});

it('addresses looked up are found in any form, and what is no address is unknown', async () => {
  const data =
    await api.data(`{ lookUpIdentifiers(kind: IP, values: ["device|dev_1", "::ffff:5.0.0.1", "5.0.0.1"]) {
    askedCount unknown identifiers { nodes { value } } } }`);
  expect(data.lookUpIdentifiers).toEqual({
    askedCount: 2,
    unknown: ['device|dev_1'],
    identifiers: { nodes: [{ value: '5.0.0.1' }] },
  });
});
