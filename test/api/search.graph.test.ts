import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { type Api, at, openApi } from '../testkit/api.js';
import { wipeGraph } from '../testkit/dump.js';
import { ingestLines, type StoredRun, storeRun } from '../testkit/seed.js';
import { SMALL_CAMPAIGN, SMALL_GROUPS } from '../testkit/small-campaign.js';

const connection = inject('connection');
let graph: Graph;
let api: Api;
let stored: StoredRun;

const address = (value: string) => ({
  type: 'identifier',
  accountId: 'acct_0',
  kind: 'ip',
  value,
  at: '2026-05-01T00:00:00Z',
});

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
  const ipv6 = ['2001:db8::1', '2001:db8:0:5::1', '2001:db8:7:1::1', '2001:db9::1'];
  const ipv4 = Array.from({ length: 30 }, (_, n) => `203.0.113.${n * 8}`);
  await ingestLines(graph, [...SMALL_CAMPAIGN, ...[...ipv6, ...ipv4].map(address)]);
  stored = await storeRun(graph, SMALL_GROUPS);
  api = await openApi(graph);
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

const QUERY = `query ($text: String!, $first: Int, $after: String) { search(text: $text, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { reason found { __typename ... on Account { accountId } ... on Identifier { kind value degree }
    ... on Ring { ringId } ... on DetectionRun { runId } } } } }`;
const nodesOf = async (text: string) => at<object[]>(await api.data(QUERY, { text }), 'search.nodes');
const valuesOf = async (text: string) => (await nodesOf(text)).map((node) => at<string>(node, 'found.value'));

describe('a search', () => {
  it('finds an account, an identifier, a group and a run, and says why', async () => {
    const { ringId } = stored.groups[0]!;
    const { runId } = stored.run;
    expect(await nodesOf(' acct_3 ')).toEqual([
      { reason: 'ACCOUNT_ID', found: { __typename: 'Account', accountId: 'acct_3' } },
    ]);
    expect(await nodesOf('dev_2')).toEqual([
      {
        reason: 'IDENTIFIER_VALUE',
        found: { __typename: 'Identifier', kind: 'DEVICE', value: 'dev_2', degree: 4 },
      },
    ]);
    expect(await nodesOf(ringId.toUpperCase())).toEqual([
      { reason: 'RING_ID', found: { __typename: 'Ring', ringId } },
    ]);
    expect(await nodesOf(runId)).toEqual([
      { reason: 'RUN_ID', found: { __typename: 'DetectionRun', runId } },
    ]);
    const data = await api.data(`{ ring(ringId: "${ringId}") { id } }`);
    expect(await nodesOf(at(data, 'ring.id'))).toEqual([
      { reason: 'GLOBAL_ID', found: { __typename: 'Ring', ringId } },
    ]);
  });

  it('finds an address in any form, and the addresses of a network', async () => {
    expect(await valuesOf('2001:0db8:0000:0005:0:0:0:99')).toEqual(['2001:db8:0:5::/64']);
    expect(await valuesOf('2001:db8::/32')).toEqual(
      ['2001:db8:0:5::/64', '2001:db8:7:1::/64', '2001:db8::/64'].sort(),
    );
    expect(await valuesOf('2001:db8::/48')).toEqual(['2001:db8:0:5::/64', '2001:db8::/64'].sort());
    expect(await valuesOf('203.0.113.0/27')).toEqual(
      ['203.0.113.0', '203.0.113.8', '203.0.113.16', '203.0.113.24'].sort(),
    );
  });

  it('reads every address of a network once', async () => {
    const found: string[] = [];
    for (let after: string | null = null; ; ) {
      const data = await api.data(QUERY, { text: '203.0.112.0/20', first: 7, after });
      found.push(...at<object[]>(data, 'search.nodes').map((node) => at<string>(node, 'found.value')));
      expect(at(data, 'search.totalCount')).toBe(30);
      if (!at(data, 'search.pageInfo.hasNextPage')) break;
      after = at<string>(data, 'search.pageInfo.endCursor');
    }
    expect(found).toEqual(Array.from({ length: 30 }, (_, n) => `203.0.113.${n * 8}`).sort());
  });

  it('finds nothing by a part of a name, and refuses what it cannot look up', async () => {
    expect(await nodesOf('acct')).toEqual([]);
    expect(await nodesOf('198.51.100.0/24')).toEqual([]);
    const wide = await api.ask(QUERY, { text: '2001:db8::/33' });
    expect(wide.errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    const empty = await api.ask(QUERY, { text: ' ' });
    expect(empty.errors[0]).toMatchObject({ message: 'Search for a text of 1 to 512 characters' });
  });
});
