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
let ringId: string;

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
  await ingestLines(graph, [
    ...SMALL_CAMPAIGN,
    {
      type: 'account',
      accountId: 'acct_0',
      createdAt: '2026-04-01T10:00:00Z',
      country: 'NL',
      paying: true,
    },
    {
      type: 'identifier',
      accountId: 'acct_0',
      kind: 'ip',
      value: '2001:db8:1:2::77',
      at: '2026-05-01T00:00:00Z',
    },
  ]);
  stored = await storeRun(graph, SMALL_GROUPS);
  ringId = stored.groups[0]!.ringId;
  api = await openApi(graph);
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

describe('which groups are there', () => {
  it('answers with the rings alone when nothing else is asked for', async () => {
    const data =
      await api.data(`{ rings { totalCount nodes { ringId reading confidence state accountCount coreCount
      attachedCount channels channelsBlind firstDetectedAt judgements { name value threshold reason } } } }`);
    expect(data.rings).toEqual({
      totalCount: 1,
      nodes: [
        {
          ringId,
          reading: 'RING',
          confidence: 0.95,
          state: 'OPEN',
          accountCount: 20,
          coreCount: 16,
          attachedCount: 4,
          channels: ['NETWORK', 'DEVICE'],
          channelsBlind: ['PAYMENT'],
          firstDetectedAt: '2026-07-01T00:00:00.000Z',
          judgements: [
            { name: 'density', value: 0.8, threshold: 0.5, reason: 'Most pairs share a value' },
            { name: 'nightShare', value: 0.4, threshold: null, reason: 'Exchanges at night' },
          ],
        },
      ],
    });
  });

  it('filters by reading, channel, accounts, exchanges and confidence', async () => {
    const readings = async (filter: object) => {
      const data = await api.data(
        'query ($filter: RingFilter) { rings(filter: $filter, orderBy: ACCOUNTS) { totalCount nodes { reading } } }',
        { filter },
      );
      const nodes = at<{ reading: string }[]>(data, 'rings.nodes').map(({ reading }) => reading);
      expect(at(data, 'rings.totalCount')).toBe(nodes.length);
      return nodes;
    };
    const all = ['RING', 'LINKED', 'DENSE_BENIGN', 'SUSPECTED'];
    expect(new Set(await readings({ readings: all }))).toEqual(new Set(all));
    expect(await readings({ readings: all, minAccounts: 10 })).toEqual(['RING', 'SUSPECTED']);
    expect(await readings({ readings: all, maxAccounts: 12, minAccounts: 5 })).toEqual(['SUSPECTED']);
    expect(await readings({ readings: all, minConfidence: 0.92 })).toEqual(['RING']);
    expect(await readings({ readings: all, minExchanges: '999999' })).toEqual([]);
    expect(await readings({ readings: all, channels: ['PROMPT'] })).toEqual([]);
    expect(await readings({ readings: all, channels: ['PROMPT', 'DEVICE'] })).toHaveLength(4);
  });

  it('orders by each order, highest first', async () => {
    for (const [order, field] of [
      ['EXPOSURE', 'exposure'],
      ['ACCOUNTS', 'accountCount'],
      ['GROWTH', 'growth'],
      ['EXCHANGES', 'volume.exchanges'],
    ] as const) {
      const data = await api.data(
        `query ($order: RingOrder) { rings(orderBy: $order, filter: { readings: [RING, LINKED, DENSE_BENIGN] }) {
          nodes { exposure accountCount growth volume { exchanges } } } }`,
        { order },
      );
      const values = at<object[]>(data, 'rings.nodes').map((node) => at<number>(node, field));
      expect(values).toHaveLength(3);
      expect(values).toEqual([...values].sort((a, b) => b - a));
    }
  });
});

describe('one group', () => {
  it('is found by its raw and its global id', async () => {
    const { ring } = (await api.data(`{ ring(ringId: "${ringId}") { id ringId } }`)) as {
      ring: { id: string };
    };
    const data = await api.data(
      'query ($id: ID!) { node(id: $id) { __typename id ... on Ring { ringId } } }',
      {
        id: ring.id,
      },
    );
    expect(data.node).toEqual({ __typename: 'Ring', id: ring.id, ringId });
  });

  it('is null when there is none', async () => {
    const data = await api.data(`{ ring(ringId: "no such ring") { id } account(accountId: "nobody") { id }
      identifier(kind: IP, value: "not an address") { id } node(id: "bm9uc2Vuc2U") { id } nodes(ids: ["x"]) { id } }`);
    expect(data).toEqual({ ring: null, account: null, identifier: null, node: null, nodes: [null] });
  });

  it('names its members with role and evidence, in the order asked for', async () => {
    const data =
      await api.data(`{ ring(ringId: "${ringId}") { members(first: 2, orderBy: JOINED_AT, filter: { role: ATTACHED }) {
      totalCount nodes { accountId role joinedAt confidence priorBits posteriorBits
        bits { payment network device prompt } account { accountId } } } } }`);
    const member = (n: number) => ({
      accountId: `acct_${n}`,
      role: 'ATTACHED',
      joinedAt: `2026-05-${1 + n}T12:00:00.000Z`,
      confidence: 1 / (1 + 2 ** -(4 + n / 8)),
      priorBits: -10,
      posteriorBits: 4 + n / 8,
      bits: { payment: 0, network: 6 + n / 8, device: 8, prompt: 0 },
      account: { accountId: `acct_${n}` },
    });
    expect(at(data, 'ring.members')).toEqual({ totalCount: 4, nodes: [member(19), member(18)] });
  });

  it('says what binds it, strongest first, and what was set aside and why', async () => {
    const data = await api.data(`{ ring(ringId: "${ringId}") {
      identifiers(first: 2) { totalCount nodes { kind value degree accountsInRing bits setAside identifier { degree } } }
      prompts: identifiers(kind: PROMPT_FINGERPRINT) { totalCount nodes { value setAside } } } }`);
    const device = (n: number) => ({
      kind: 'DEVICE',
      value: `dev_${n}`,
      degree: 4,
      accountsInRing: 4,
      bits: 8 + n,
      setAside: null,
      identifier: { degree: 4 },
    });
    expect(at(data, 'ring.identifiers')).toEqual({ totalCount: 7, nodes: [device(4), device(3)] });
    expect(at(data, 'ring.prompts')).toEqual({
      totalCount: 1,
      nodes: [{ value: 'shared_13', setAside: 'POPULAR' }],
    });
  });
});

it('tells whose work a ring took up, and of others that there is none', async () => {
  const [first, second] = stored.groups;
  const data = await api.data(`{ first: ring(ringId: "${first!.ringId}") { succeeds { ringId } }
    second: ring(ringId: "${second!.ringId}") { succeeds { ringId reading } } }`);
  expect(data).toEqual({
    first: { succeeds: null },
    second: { succeeds: { ringId: first!.ringId, reading: 'RING' } },
  });
});

describe('a SUSPECTED group', () => {
  it('shows counts and names no member, from neither side', async () => {
    const suspected = stored.groups[3]!.ringId;
    const data = await api.data(`{ ring(ringId: "${suspected}") { reading accountCount volume { accounts }
      members { totalCount nodes { accountId } } } account(accountId: "acct_30") { rings { ring { ringId } } } }`);
    expect(data).toEqual({
      ring: {
        reading: 'SUSPECTED',
        accountCount: 12,
        volume: { accounts: 12 },
        members: { totalCount: 0, nodes: [] },
      },
      account: { rings: [] },
    });
  });
});

describe('one account and one identifier', () => {
  it('shows what was said of an account, its group and its links', async () => {
    const data = await api.data(`{ account(accountId: "acct_0") { accountId createdAt country paying status
      rings { ring { ringId } member { role } }
      links(kind: DEVICE) { totalCount nodes { days exchanges bits identifier { kind value degree } account { accountId } } } } }`);
    expect(data.account).toMatchObject({
      accountId: 'acct_0',
      createdAt: '2026-04-01T10:00:00.000Z',
      country: 'NL',
      paying: true,
      status: null,
      rings: [{ ring: { ringId }, member: { role: 'CORE' } }],
      links: {
        totalCount: 1,
        nodes: [
          {
            bits: 8,
            identifier: { kind: 'DEVICE', value: 'dev_0', degree: 4 },
            account: { accountId: 'acct_0' },
          },
        ],
      },
    });
  });

  it('finds an address in any form, with its accounts and groups', async () => {
    const data = await api.data(`{ identifier(kind: IP, value: "2001:0DB8:1:2:0:0:0:9") { value degree
      accounts { totalCount nodes { account { accountId } exchanges } } }
      device: identifier(kind: DEVICE, value: "dev_0") { rings { ring { ringId } binding { bits } } } }`);
    expect(data).toEqual({
      identifier: {
        value: '2001:db8:1:2::/64',
        degree: 1,
        accounts: { totalCount: 1, nodes: [{ account: { accountId: 'acct_0' }, exchanges: 0 }] },
      },
      device: { rings: [{ ring: { ringId }, binding: { bits: 8 } }] },
    });
  });
});

describe('runs', () => {
  it('are listed with what they were asked, took and found', async () => {
    const data =
      await api.data(`{ detectionRuns { totalCount nodes { runId sequence state current asOf watermark codeVersion
      failure startedAt finishedAt parameters { name value } steps { name seconds } counts { name value }
      groups { ring linked denseBenign suspected } allTraffic { exchanges } } } }`);
    expect(data.detectionRuns).toEqual({
      totalCount: 1,
      nodes: [
        {
          runId: stored.run.runId,
          sequence: 1,
          state: 'DONE',
          current: true,
          asOf: null,
          watermark: '2026-06-05',
          codeVersion: 'test',
          failure: null,
          startedAt: '2026-07-01T00:00:00.000Z',
          finishedAt: '2026-07-01T00:00:00.000Z',
          parameters: [{ name: 'floorBits', value: '12' }],
          steps: [{ name: 'evidence', seconds: 1.5 }],
          counts: [{ name: 'accounts', value: 60 }],
          groups: { ring: 1, linked: 1, denseBenign: 1, suspected: 1 },
          allTraffic: { exchanges: 4_000 },
        },
      ],
    });
  });
});
