import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { type Api, at, openApi } from '../testkit/api.js';
import { wipeGraph } from '../testkit/dump.js';
import { binding, foundGroup } from '../testkit/found-group.js';
import { ingestLines, storeRun } from '../testkit/seed.js';

const connection = inject('connection');
const MEMBERS = ['m0', 'm1', 'm2', 'm3'];
const HELD = {
  'device|farm': [...MEMBERS, 'near', 'other'],
  'paymentInstrument|card': ['m0', 'm1', 'near'],
  'ip|5.0.0.1': ['m2', 'm3', ...Array.from({ length: 1_001 }, (_, n) => `crowd${n}`)],
  'device|closed': ['m1', 'm2'],
  'device|aside': ['m1', 'm2', 'innocent'],
};
const group = foundGroup({
  reading: 'RING',
  accounts: MEMBERS,
  identifiers: [
    binding('device|farm', 6, 4, 8),
    binding('paymentInstrument|card', 3, 2, 9),
    binding('ip|5.0.0.1', 1_003, 2, 3),
    binding('device|closed', 2, 2, 7),
    binding('device|aside', 3, 2, 7, 'ONE_ROOF'),
  ],
});
const elsewhere = foundGroup({ reading: 'LINKED', accounts: ['other', 'crowd0', 'crowd1'] });
const suspected = foundGroup({
  reading: 'SUSPECTED',
  accounts: ['crowd2', 'crowd3', 'crowd4'],
  identifiers: [binding('device|farm', 6, 2, 8)],
});
let graph: Graph;
let api: Api;
let ids: readonly string[];

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
  await ingestLines(
    graph,
    Object.entries(HELD).flatMap(([key, accountIds]) => {
      const [kind, value] = key.split('|');
      return accountIds.map((accountId) => {
        return { type: 'identifier', accountId, kind, value, at: '2026-05-01T12:00:00Z' };
      });
    }),
  );
  ids = (await storeRun(graph, [group, elsewhere, suspected])).groups.map(({ ringId }) => ringId);
  api = await openApi(graph);
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

const QUERY = `query ($id: String!, $first: Int, $after: String) { ring(ringId: $id) { nearby {
  walkedCount popularCount outsideBound leftOutCount
  accounts(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { accountId account { accountId } bits sharedCount shared { kind value bits accountsInRing }
      rings { ring { ringId } } } } } } }`;

describe('accounts near a ring', () => {
  it('come with what they share, in which other group they are, and what was not looked at', async () => {
    const farm = { kind: 'DEVICE', value: 'farm', bits: 8, accountsInRing: 4 };
    const card = { kind: 'PAYMENT_INSTRUMENT', value: 'card', bits: 9, accountsInRing: 2 };
    const data = await api.data(QUERY, { id: ids[0] });
    expect(at(data, 'ring.nearby')).toEqual({
      walkedCount: 2,
      popularCount: 1,
      outsideBound: 1_000,
      leftOutCount: 0,
      accounts: {
        totalCount: 2,
        pageInfo: { hasNextPage: false, endCursor: expect.any(String) as string },
        nodes: [
          {
            accountId: 'near',
            account: { accountId: 'near' },
            bits: 17,
            sharedCount: 2,
            shared: [card, farm],
            rings: [],
          },
          {
            accountId: 'other',
            account: { accountId: 'other' },
            bits: 8,
            sharedCount: 1,
            shared: [farm],
            rings: [{ ring: { ringId: ids[1] } }],
          },
        ],
      },
    });
  });

  it('are paged over the run that the list began with', async () => {
    const first = await api.data(QUERY, { id: ids[0], first: 1 });
    expect(at(first, 'ring.nearby.accounts.pageInfo.hasNextPage')).toBe(true);
    await storeRun(graph, [foundGroup({ reading: 'RING', accounts: MEMBERS })]);
    const after = at(first, 'ring.nearby.accounts.pageInfo.endCursor');
    const second = await api.data(QUERY, { id: ids[0], first: 1, after });
    expect(at(second, 'ring.nearby.accounts.nodes.0.accountId')).toBe('other');
    expect(at(second, 'ring.nearby.accounts.pageInfo.hasNextPage')).toBe(false);
    await storeRun(graph, [group, elsewhere, suspected]);
  });

  it('are none for a SUSPECTED group, which names no member', async () => {
    const data = await api.data(QUERY, { id: ids[2] });
    expect(at(data, 'ring.nearby.accounts.nodes')).toEqual([]);
  });
});
