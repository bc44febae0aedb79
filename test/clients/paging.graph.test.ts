import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { Client, fetchExchange } from '@urql/core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { at } from '../testkit/api.js';
import { wipeGraph } from '../testkit/dump.js';
import { accounts, foundGroup } from '../testkit/found-group.js';
import { type ListeningApi, openListeningApi } from '../testkit/listening-api.js';
import { ingestLines, storeRun } from '../testkit/seed.js';
import { FULL } from '../testkit/size.js';

const connection = inject('connection');
const MEMBERS = FULL ? 25_000 : 250;
const PAGE = FULL ? 100 : 50;
const QUERY = `query Members($ringId: String!, $first: Int!, $after: String) {
  ring(ringId: $ringId) { id members(first: $first, after: $after, orderBy: CONFIDENCE) {
    totalCount edges { cursor node { accountId } } pageInfo { hasNextPage endCursor } } } }`;
let graph: Graph;
let api: ListeningApi;
let ringId: string;

interface Page {
  readonly edges: readonly { readonly node: { readonly accountId: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}
const everyone = accounts(0, MEMBERS);
const idsOf = ({ edges }: Page) => edges.map(({ node }) => node.accountId);
/** Another run finds half of the ring only. */
const commitAnotherRun = () =>
  storeRun(graph, [foundGroup({ reading: 'RING', accounts: everyone.slice(0, MEMBERS / 2) })]);

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
  await ingestLines(
    graph,
    everyone.map((accountId) => ({ type: 'account', accountId, createdAt: '2026-05-01T00:00:00Z' })),
  );
  api = await openListeningApi(graph);
});
beforeEach(async () => {
  const { groups } = await storeRun(graph, [
    foundGroup({ reading: 'RING', accounts: everyone, attached: MEMBERS / 5 }),
  ]);
  ringId = groups[0]!.ringId;
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

describe('a client that reads a ring page by page while another run commits', () => {
  it('has every member once in the cache of Apollo Client', async () => {
    const client = new ApolloClient({
      link: new HttpLink({ uri: `${api.url}/graphql`, headers: api.headers }),
      cache: new InMemoryCache({
        typePolicies: { Ring: { fields: { members: relayStylePagination(['orderBy']) } } },
      }),
    });
    const query = client.watchQuery({ query: gql(QUERY), variables: { ringId, first: PAGE } });
    const screen = query.subscribe(() => undefined);
    let page = at<Page>((await query.refetch()).data, 'ring.members');
    for (let pages = 1; page.pageInfo.hasNextPage; pages += 1) {
      if (pages === 2) await commitAnotherRun();
      const more = await query.fetchMore({ variables: { after: page.pageInfo.endCursor } });
      page = at<Page>(more.data, 'ring.members');
    }
    const whole = client.readQuery({ query: gql(QUERY), variables: { ringId, first: PAGE } });
    const cached = at<Page>(whole, 'ring.members');
    expect(idsOf(cached).toSorted()).toEqual(everyone.toSorted());
    screen.unsubscribe();
    client.stop();
  });

  it('has every member once with urql', async () => {
    const client = new Client({
      url: `${api.url}/graphql`,
      fetchOptions: { headers: api.headers },
      preferGetMethod: false,
      exchanges: [fetchExchange],
    });
    const found: string[] = [];
    for (let after: string | null = null, pages = 0; ; pages += 1) {
      if (pages === 2) await commitAnotherRun();
      const { data, error } = await client.query(QUERY, { ringId, first: PAGE, after }).toPromise();
      expect(error).toBeUndefined();
      const page: Page = at<Page>(data, 'ring.members');
      found.push(...idsOf(page));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(found.toSorted()).toEqual(everyone.toSorted());
  });
});
