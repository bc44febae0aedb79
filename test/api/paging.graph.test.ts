import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { type Api, at, countingGraph, openApi } from '../testkit/api.js';
import { wipeGraph } from '../testkit/dump.js';
import { accounts, binding, foundGroup } from '../testkit/found-group.js';
import { ingestLines, storeRun } from '../testkit/seed.js';
import { SMALL_CAMPAIGN } from '../testkit/small-campaign.js';

const connection = inject('connection');
/** Twenty rings of three accounts, most of them alike, so that pages break among equals. */
const RINGS = Array.from({ length: 20 }, (_, n) =>
  foundGroup({
    reading: 'RING',
    accounts: accounts(n * 3, n * 3 + 3),
    confidence: n % 2 ? 0.9 : 0.8,
    identifiers: [binding(`device|dev_${(n * 3) >> 2}`, 4, 3)],
  }),
);
let graph: Graph;
let api: Api;
const counted = { statements: [] as string[] };

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
  await ingestLines(graph, SMALL_CAMPAIGN);
  const counting = countingGraph(graph);
  counted.statements = counting.statements;
  api = await openApi(counting.graph);
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

/** Reads a connection to its end; `between` runs after each page. */
async function readAll(
  query: string,
  path: string,
  variables: object = {},
  between: () => Promise<void> = async () => undefined,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ; ) {
    const data = await api.data(query, { ...variables, after });
    const page = at<{
      nodes: Record<string, string>[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    }>(data, path);
    found.push(...page.nodes.map((node) => Object.values(node)[0]!));
    if (!page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor;
    await between();
  }
}

const PAGE_INFO = 'pageInfo { hasNextPage endCursor }';

describe('paging', () => {
  it('reads every group once in every order', async () => {
    const { groups } = await storeRun(graph, RINGS);
    const all = groups.map(({ ringId }) => ringId).sort();
    for (const order of ['EXPOSURE', 'EXCHANGES', 'ACCOUNTS', 'FIRST_DETECTED', 'GROWTH']) {
      const query = `query ($after: String) { rings(first: 3, after: $after, orderBy: ${order}) { nodes { ringId } ${PAGE_INFO} } }`;
      expect([...(await readAll(query, 'rings'))].sort()).toEqual(all);
    }
  });

  it('goes on over the run it began with while another commits', async () => {
    const { groups } = await storeRun(graph, RINGS);
    const query = `query ($after: String) { rings(first: 7, after: $after) { nodes { ringId } ${PAGE_INFO} } }`;
    const found = await readAll(query, 'rings', {}, async () => {
      await storeRun(graph, [foundGroup({ reading: 'RING', accounts: accounts(0, 60) })]);
    });
    expect([...found].sort()).toEqual(groups.map(({ ringId }) => ringId).sort());
  });

  it('reads every member once in every order, while another run takes members away', async () => {
    for (const order of ['EXCHANGES', 'CONFIDENCE', 'JOINED_AT', 'ACCOUNT_ID']) {
      const { groups } = await storeRun(graph, [
        foundGroup({ reading: 'RING', accounts: accounts(0, 50), attached: 20 }),
      ]);
      const query = `query ($id: String!, $after: String) { ring(ringId: $id) {
        members(first: 20, after: $after, orderBy: ${order}) { nodes { accountId } ${PAGE_INFO} } } }`;
      const found = await readAll(query, 'ring.members', { id: groups[0]!.ringId }, async () => {
        await storeRun(graph, [foundGroup({ reading: 'RING', accounts: accounts(10, 50) })]);
      });
      expect([...found].sort()).toEqual([...accounts(0, 50)].sort());
    }
  });

  it('reads every link of an account, every account of an identifier and every run once', async () => {
    const links = `query ($after: String) { account(accountId: "acct_0") { links(first: 4, after: $after) { nodes { firstAt identifier { id } } ${PAGE_INFO} } } }`;
    const { total } = {
      total: at(
        await api.data('{ account(accountId: "acct_0") { links { totalCount } } }'),
        'account.links.totalCount',
      ),
    };
    expect(await readAll(links, 'account.links')).toHaveLength(total as number);
    const hub = `query ($after: String) { identifier(kind: PROMPT_FINGERPRINT, value: "shared_13") { degree
      accounts(first: 1, after: $after) { nodes { account { accountId } } totalCount ${PAGE_INFO} } } }`;
    const degree = at<number>(await api.data(hub), 'identifier.degree');
    expect(await readAll(hub, 'identifier.accounts')).toHaveLength(degree);
    const runs = `query ($after: String) { detectionRuns(first: 2, after: $after) { nodes { runId } totalCount ${PAGE_INFO} } }`;
    const found = await readAll(runs, 'detectionRuns');
    expect(new Set(found).size).toBe(at(await api.data(runs), 'detectionRuns.totalCount'));
  });

  it('answers two pages of one list in one question as it answers each by itself', async () => {
    const { groups } = await storeRun(graph, [
      foundGroup({
        reading: 'RING',
        accounts: accounts(0, 30),
        identifiers: [0, 1, 2, 3, 4, 5].map((device) => binding(`device|dev_${device}`, 4, 4, 8 + device)),
      }),
    ]);
    const lists = {
      [`ring(ringId: "${groups[0]!.ringId}")`]: ['members', 'identifiers'],
      'account(accountId: "acct_0")': ['links'],
      'identifier(kind: PROMPT_FINGERPRINT, value: "shared_13")': ['accounts'],
    };
    for (const [owner, names] of Object.entries(lists)) {
      for (const name of names) {
        const page = (after?: string) =>
          `${name}(first: 2${after ? `, after: "${after}"` : ''}) { edges { cursor } ${PAGE_INFO} }`;
        const alone = async (after?: string) =>
          at(await api.data(`{ of: ${owner} { ${page(after)} } }`), `of.${name}`);
        const one = await alone();
        const cursor = at<string>(one, 'pageInfo.endCursor');
        const two = await alone(cursor);
        expect(at<unknown[]>(two, 'edges').length).toBeGreaterThan(0);
        const both = await api.data(`{ of: ${owner} { one: ${page()} two: ${page(cursor)} } }`);
        expect(both, name).toEqual({ of: { one, two } });
      }
    }
  });

  it('refuses a cursor of another order, and pages that are too large', async () => {
    const data = await api.data('{ rings(first: 1) { pageInfo { endCursor } } }');
    const after = at<string>(data, 'rings.pageInfo.endCursor');
    const query =
      'query ($after: String, $n: Int) { rings(first: $n, after: $after, orderBy: ACCOUNTS) { nodes { id } } }';
    const wrong = await api.ask(query, { after, n: 1 });
    expect(wrong.errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    const large = await api.ask(query, { n: 101 });
    expect(large.errors[0]).toMatchObject({ message: 'first must be from 1 to 100' });
  });
});

describe('a page', () => {
  it('of twenty rings costs no more statements than a page of one', async () => {
    await storeRun(graph, RINGS);
    const query = `query ($n: Int) { rings(first: $n) { totalCount nodes { ringId shareOfAllTraffic run { sequence }
      volume { exchanges accounts byModel { model } } volumeSeries { at }
      members(first: 3) { totalCount nodes { accountId account { country rings { ring { ringId } } volume { exchanges }
        links(first: 2) { totalCount nodes { bits identifier { degree } } } } } }
      identifiers(first: 3) { totalCount nodes { value identifier { degree rings { ring { reading } } } } } } } }`;
    const cost = async (n: number) => {
      counted.statements.length = 0;
      const data = await api.data(query, { n });
      expect(at(data, 'rings.nodes')).toHaveLength(n);
      return [...counted.statements].sort();
    };
    const one = await cost(1);
    const twenty = await cost(20);
    expect(new Set(twenty)).toEqual(new Set(one));
    expect(twenty.length).toBeLessThanOrEqual(one.length);
  });
});
