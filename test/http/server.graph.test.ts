import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { type Api, openApi, TOKEN } from '../testkit/api.js';
import { wipeGraph } from '../testkit/dump.js';
import { accounts, foundGroup } from '../testkit/found-group.js';
import { ingestLines, SEED_NOW, storeRun } from '../testkit/seed.js';
import { SMALL_CAMPAIGN } from '../testkit/small-campaign.js';

const connection = inject('connection');
let graph: Graph;
let api: Api;

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
  api = await openApi(graph, { requestsPerMinute: 30 });
});
afterAll(async () => {
  await api.close();
  await graph.close();
});
const get = (url: string) => api.server.inject({ method: 'GET', url });

describe('the token', () => {
  it('is needed for every query, and must be right', async () => {
    for (const authorization of [
      undefined,
      'Bearer wrong',
      `Basic ${TOKEN}`,
      `Bearer ${TOKEN}x`,
      'Bearer ',
    ]) {
      const reply = await api.server.inject({
        method: 'POST',
        url: '/graphql',
        headers: authorization === undefined ? {} : { authorization },
        payload: { query: '{ __typename }' },
      });
      expect(reply.statusCode).toBe(401);
      expect(reply.headers['www-authenticate']).toBe('Bearer');
      expect(reply.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    }
  });
});

describe('probes', () => {
  it('say that the server lives and can serve', async () => {
    expect((await get('/healthz')).json()).toEqual({ status: 'ok' });
    expect((await get('/readyz')).json()).toEqual({ status: 'ready' });
  });

  it('say why it cannot', async () => {
    const away = await openApi({ ...graph, read: () => Promise.reject(new Error('away')) });
    const reply = await away.server.inject({ method: 'GET', url: '/readyz' });
    await away.close();
    expect([reply.statusCode, reply.json()]).toEqual([
      503,
      { status: 'not ready', reason: 'the database does not answer' },
    ]);
  });

  it('measure requests and the age of what shows', async () => {
    expect((await get('/metrics')).body).toMatch(/^ringtrace_last_run_age_seconds NaN$/im);
    await ingestLines(graph, SMALL_CAMPAIGN.slice(0, 200));
    await storeRun(graph, [foundGroup({ reading: 'RING', accounts: accounts(0, 5) })], {
      now: SEED_NOW - 60_000,
    });
    const { body } = await get('/metrics');
    expect(body).toContain('ringtrace_last_run_age_seconds 60\n');
    expect(body).toMatch(/^ringtrace_data_age_seconds \d+$/m);
    expect(body).toMatch(
      /ringtrace_http_request_duration_seconds_count\{route="\/healthz",method="GET",status="200"\} \d/,
    );
  });
});

describe('every answer', () => {
  it('carries security headers and the id of the request', async () => {
    const { headers } = await get('/healthz');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-request-id': expect.stringMatching(/^[\da-f-]{36}$/),
    });
  });

  it('says where nothing is', async () => {
    expect((await get('/nothing')).json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});

it('refuses callers that ask too often, and still says that it lives', async () => {
  const replies = await Promise.all(Array.from({ length: 31 }, () => get('/')));
  const refused = replies.find(({ statusCode }) => statusCode === 429);
  expect(refused?.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
  expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
  expect((await get('/healthz')).statusCode).toBe(200);
});

it('says within seconds that a database which is away does not answer', async () => {
  const nowhere = openGraph({ ...connection, uri: 'bolt://127.0.0.1:1' });
  const away = await openApi(nowhere, { deadlineMs: 2_000 });
  const ready = await away.server.inject({ method: 'GET', url: '/readyz' });
  expect(ready.statusCode).toBe(503);
  const { errors } = await away.ask('{ detectionRuns { totalCount } }');
  expect(['SERVICE_UNAVAILABLE', 'DEADLINE_EXCEEDED']).toContain(errors[0]?.extensions.code);
  await away.close();
  await nowhere.close();
}, 30_000);
