import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { COST_LIMIT } from '../../src/api/limits.js';
import { createSchema } from '../../src/api/schema.js';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { type Api, at, openApi } from '../testkit/api.js';
import { wipeGraph } from '../testkit/dump.js';
import { type KnownValues, randomQueries } from '../testkit/random-queries.js';
import { ingestLines, storeRun } from '../testkit/seed.js';
import { FULL } from '../testkit/size.js';
import { SMALL_CAMPAIGN, SMALL_GROUPS } from '../testkit/small-campaign.js';

const connection = inject('connection');
const RUNS = FULL ? 2_000 : 120;
/** What a query may be answered with that is no fault of ours. */
const EXPECTED = new Set([
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'COST_LIMIT',
  'DEPTH_LIMIT',
  'ALIAS_LIMIT',
]);
let graph: Graph;
let api: Api;
let known: KnownValues;

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
  await ingestLines(graph, SMALL_CAMPAIGN);
  const { run, groups } = await storeRun(graph, SMALL_GROUPS);
  api = await openApi(graph);
  const ringIds = groups.map(({ ringId }) => ringId);
  const ids = await api.data(`{ account(accountId: "acct_1") { id } ring(ringId: "${ringIds[0]}") { id }
    identifier(kind: DEVICE, value: "dev_1") { id } }`);
  const nodeIds = Object.values(ids).map((node) => at(node, 'id'));
  const accountIds = ['acct_0', 'acct_1', 'acct_7', 'acct_30'];
  known = {
    ringId: ringIds,
    accountId: accountIds,
    accounts: accountIds,
    accountIds,
    from: accountIds,
    to: accountIds,
    node: nodeIds,
    id: nodeIds,
    ids: nodeIds,
    text: [...accountIds, ...ringIds, run.runId, 'dev_1', '5.0.0.0/8'],
    value: ['dev_1', 'dev_5', 'shared_13', '5.0.0.1'],
    networks: ['5.0.0.0/8', '2001:db8::/32'],
    first: [1, 2, 5, 20],
    Date: ['2026-05-01', '2026-06-01'],
    DateTime: ['2026-05-01T00:00:00Z', '2026-07-01T00:00:00Z'],
  };
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

it('answers whatever a schema allows to ask, or says what is wrong with it', async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(randomQueries(createSchema(), known, 6), async (query) => {
      const { status, data, errors, extensions } = await api.ask(query);
      const unexpected = errors.filter(({ extensions: { code } }) => !EXPECTED.has(String(code)));
      expect(unexpected).toEqual([]);
      expect([200, 400]).toContain(status);
      if (status === 200 && data && errors.length === 0) {
        answered += 1;
        expect(at(extensions, 'cost.requested')).toBeLessThanOrEqual(COST_LIMIT);
      }
    }),
    { numRuns: RUNS },
  );
  expect(answered).toBeGreaterThan(RUNS / 10);
});
