import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { type Api, at, openApi } from '../testkit/api.js';
import { dumpGraph, wipeGraph } from '../testkit/dump.js';
import { foundGroup } from '../testkit/found-group.js';
import { storeRun } from '../testkit/seed.js';
import { HALVES_MEMBERS, seedTwoHalves, TWO_HALVES } from '../testkit/two-halves.js';

const connection = inject('connection');
let graph: Graph;
let api: Api;
let ringId: string;
let suspectedId: string;

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
  ({ ringId, suspectedId } = await seedTwoHalves(graph));
  api = await openApi(graph);
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

const ofRing = async (fields: string, variables: object = {}, types = '') =>
  at<Record<string, unknown>>(
    await api.data(`query ($id: String!${types}) { ring(ringId: $id) { ${fields} } }`, {
      id: ringId,
      ...variables,
    }),
    'ring',
  );

describe('what would be left of a ring', () => {
  const WHAT_IF = `whatIf(remove: $remove) { identifiersRemoved accountsRemoved notInRing touchedOutside touchedInOtherRings componentCount
    components { accounts exchanges } left { accounts exchanges } stopped { accounts exchanges }
    loose { accounts exchanges } nextCut { reached largestBefore largestAfter identifiers { value accountsInRing } } }`;
  const without = async (remove: object) =>
    (await ofRing(WHAT_IF, { remove }, ', $remove: RingRemoval!')).whatIf;

  it('is told for an identifier, with what stops and the cut that comes next', async () => {
    expect(await without({ identifiers: [{ kind: 'PAYMENT_INSTRUMENT', value: 'card' }] })).toEqual({
      identifiersRemoved: 1,
      accountsRemoved: 0,
      notInRing: 0,
      touchedOutside: 0,
      touchedInOtherRings: 0,
      componentCount: 2,
      components: [
        { accounts: 4, exchanges: 10 },
        { accounts: 4, exchanges: 30 },
      ],
      left: { accounts: 8, exchanges: 40 },
      stopped: { accounts: 1, exchanges: 5 },
      loose: { accounts: 0, exchanges: 0 },
      nextCut: {
        reached: true,
        largestBefore: 4,
        largestAfter: 1,
        identifiers: [
          { value: 'left', accountsInRing: 4 },
          { value: 'right', accountsInRing: 4 },
        ],
      },
    });
  });

  it('is told for networks of addresses, of which those that were set aside do not count', async () => {
    expect(await without({ networks: ['5.0.0.0/8', '6.0.0.0/24'] })).toMatchObject({
      identifiersRemoved: 0,
      notInRing: 2,
      touchedOutside: 0,
      stopped: { accounts: 0, exchanges: 0 },
    });
    const wrong = await api.ask(
      'query ($id: String!) { ring(ringId: $id) { whatIf(remove: { networks: ["5.0.0.1"] }) { componentCount } } }',
      { id: ringId },
    );
    expect(wrong.errors[0]?.message).toContain('such as 198.51.100.0/24');
  });

  it('is told for accounts and channels, and writes nothing', async () => {
    const before = await dumpGraph(connection);
    expect(await without({ accounts: ['m4', 'outsider'] })).toMatchObject({
      accountsRemoved: 1,
      notInRing: 1,
      components: [{ accounts: 8, exchanges: 40 }],
      stopped: { accounts: 1, exchanges: 5 },
    });
    expect(await without({ channels: ['DEVICE'] })).toMatchObject({
      identifiersRemoved: 2,
      components: [{ accounts: 3, exchanges: 15 }],
      stopped: { accounts: 6, exchanges: 30 },
      touchedOutside: 2,
      touchedInOtherRings: 1,
    });
    expect(await dumpGraph(connection)).toEqual(before);
  });
});

describe('a ring', () => {
  it('has its weakest cut at the card between the halves', async () => {
    const { weakestCut } = await ofRing(
      'weakestCut { reached largestBefore largestAfter identifiers { kind value bits accountsInRing } }',
    );
    expect(weakestCut).toEqual({
      reached: true,
      largestBefore: 9,
      largestAfter: 4,
      identifiers: [{ kind: 'PAYMENT_INSTRUMENT', value: 'card', bits: 9, accountsInRing: 3 }],
    });
  });

  it('is summed up in hubs and clusters that hold every member once', async () => {
    const { summaryGraph } =
      await ofRing(`summaryGraph { hubs { value accountsInRing } hubsLeftOut linksLeftOut
      clusters { clusterId accounts exchanges } links { cluster accounts } }`);
    expect(summaryGraph).toEqual({
      hubs: [
        { value: 'left', accountsInRing: 4 },
        { value: 'right', accountsInRing: 4 },
        { value: 'card', accountsInRing: 3 },
      ],
      hubsLeftOut: 0,
      linksLeftOut: 0,
      clusters: [
        { clusterId: 'cluster-0', accounts: 4, exchanges: 10 },
        { clusterId: 'cluster-1', accounts: 4, exchanges: 30 },
        { clusterId: 'cluster-2', accounts: 1, exchanges: 5 },
      ],
      links: [
        { cluster: 'cluster-0', accounts: 4 },
        { cluster: 'cluster-1', accounts: 4 },
        { cluster: 'cluster-0', accounts: 1 },
        { cluster: 'cluster-1', accounts: 1 },
        { cluster: 'cluster-2', accounts: 1 },
      ],
    });
  });
});

describe('a drawing of a ring', () => {
  const SUBGRAPH = `subgraph(first: $first, after: $after) { endCursor links { account identifier bits }
    nodes { nodeId entity { ... on Account { accountId } ... on Identifier { value } } }
    truncation { reason limit nodesLeft linksCut frontierCount frontier { nodeId hiddenLinks } } }`;
  const TYPES = ', $first: Int, $after: String';
  interface Page {
    readonly endCursor: string;
    readonly nodes: readonly { readonly nodeId: string; readonly entity: object }[];
    readonly links: readonly { readonly account: string; readonly identifier: string }[];
    readonly truncation: object | null;
  }
  const draw = async (first: number, after?: string) =>
    (await ofRing(SUBGRAPH, { first, after }, TYPES)).subgraph as Page;

  it('goes on with other nodes, over the run it began with, to the end', async () => {
    const first = await draw(5);
    expect(first.nodes.map(({ entity }) => entity)).toEqual([
      { value: 'card' },
      { accountId: 'm3' },
      { accountId: 'm4' },
      { accountId: 'm5' },
      { value: 'left' },
    ]);
    expect(first.truncation).toMatchObject({
      reason: 'NODES',
      limit: 5,
      nodesLeft: 7,
      linksCut: 0,
      frontierCount: 2,
    });
    await storeRun(graph, [foundGroup({ reading: 'RING', accounts: HALVES_MEMBERS.slice(0, 5) })]);
    const second = await draw(100, first.endCursor);
    expect(second.truncation).toBeNull();
    const nodes = [...first.nodes, ...second.nodes].map(({ nodeId }) => nodeId);
    expect(new Set(nodes).size).toBe(12);
    const links = [...first.links, ...second.links].map(
      ({ account, identifier }) => `${account} ${identifier}`,
    );
    expect(new Set(links).size).toBe(11);
    await storeRun(graph, [TWO_HALVES]);
  });

  it('expands an account and an identifier page by page, with the number of all', async () => {
    const { nodes } = await draw(5);
    const [card, member] = nodes.map(({ nodeId }) => nodeId) as [string, string];
    const EXPAND = `query ($node: ID!, $first: Int, $after: String, $kinds: [IdentifierKind!]) {
      expand(node: $node, first: $first, after: $after, kinds: $kinds) { totalCount
        pageInfo { hasNextPage endCursor } nodes { account { accountId } identifier { value } } } }`;
    const begin = await api.data(EXPAND, { node: card, first: 2 });
    const after = at(begin, 'expand.pageInfo.endCursor');
    const end = await api.data(EXPAND, { node: card, first: 2, after });
    const accounts = [begin, end].flatMap((data) =>
      at<object[]>(data, 'expand.nodes').map((node) => at(node, 'account.accountId')),
    );
    expect(accounts).toEqual(['m3', 'm4', 'm5']);
    expect(at(end, 'expand.totalCount')).toBe(3);
    const kinds = ['DEVICE', 'IP'];
    const around = await api.data(EXPAND, { node: member, kinds });
    expect(at<object[]>(around, 'expand.nodes').map((node) => at(node, 'identifier.value'))).toEqual([
      'left',
      '5.0.0.1',
    ]);
    expect(at(around, 'expand.totalCount')).toBe(2);
    expect((await api.data(EXPAND, { node: 'nothing' })).expand).toBeNull();
  });

  it('names no member of a SUSPECTED group', async () => {
    const data = await api.data(
      `query ($id: String!) { ring(ringId: $id) { subgraph { nodes { nodeId } truncation { reason } }
        weakestCut { largestBefore } summaryGraph { clusters { clusterId } } } }`,
      { id: suspectedId },
    );
    expect(data.ring).toEqual({
      subgraph: { nodes: [], truncation: null },
      weakestCut: { largestBefore: 0 },
      summaryGraph: { clusters: [] },
    });
  });
});
