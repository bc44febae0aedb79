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
    expect(refused.errors[0]?.message).toBe('Look up at most 10000 accounts at once');
    await open.close();
  });
});
