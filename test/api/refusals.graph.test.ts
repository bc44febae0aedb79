import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Failure } from '../../src/domain/failure.js';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { defineStatement } from '../../src/graph/statement.js';
import { type Api, openApi, TOKEN } from '../testkit/api.js';

const connection = inject('connection');
let graph: Graph;
let api: Api;

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  api = await openApi(graph);
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

const post = (payload: string | object, headers: Record<string, string> = {}) =>
  api.server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Bearer ${TOKEN}`, ...headers },
    payload,
  });

describe('what goes wrong inside', () => {
  it('is masked with the id of the request, and says nothing of the cause', async () => {
    const secret = 'the card 4111';
    const broken = await openApi({
      ...graph,
      read: () => Promise.reject(new Error(secret)),
    });
    const reply = await broken.server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${TOKEN}` },
      payload: { query: '{ rings { totalCount } }' },
    });
    await broken.close();
    expect(reply.body).not.toContain(secret);
    const requestId = reply.headers['x-request-id'];
    expect(reply.json()).toMatchObject({
      data: null,
      errors: [
        {
          message: 'Something went wrong on our side: name the request id when you report it',
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
        },
      ],
    });
  });

  it('is told apart when the database is away or too slow', async () => {
    for (const [code, shown] of [
      ['DATABASE_UNAVAILABLE', 'SERVICE_UNAVAILABLE'],
      ['TIMEOUT', 'DEADLINE_EXCEEDED'],
    ] as const) {
      const broken = await openApi({ ...graph, read: () => Promise.reject(new Failure(code, 'inside')) });
      const { errors } = await broken.ask('{ rings { totalCount } }');
      await broken.close();
      expect(errors[0]?.extensions.code).toBe(shown);
    }
  });

  it('ends at the deadline, on the database too', async () => {
    const endless = defineStatement<Record<string, unknown>, string>({
      file: '../test/api/endless',
      mode: 'READ',
      row: (row) => row.text('runId'),
    });
    const slow = await openApi(
      {
        ...graph,
        read: (_statement, _parameters, options) => graph.read(endless, {}, options) as Promise<never>,
      },
      { deadlineMs: 500 },
    );
    const { errors } = await slow.ask('{ rings { totalCount } }');
    await slow.close();
    expect(errors[0]?.extensions.code).toBe('DEADLINE_EXCEEDED');
    const running = defineStatement<Record<string, unknown>, number>({
      file: '../test/api/running',
      mode: 'READ',
      row: (row) => row.integer('running'),
    });
    await expect.poll(async () => (await graph.read(running, {}))[0], { timeout: 20_000 }).toBe(0);
  });
});

describe('a query that asks for too much', () => {
  it('is refused with what it would cost', async () => {
    const answer = await api.ask(`{ rings(first: 100) { nodes { members(first: 100) { nodes { account {
      links(first: 100) { nodes { days } } } } } } } }`);
    expect(answer).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'COST_LIMIT', limit: 20_000 } }],
      extensions: { cost: { limit: 20_000 } },
    });
  });

  it('is refused when it has too many tokens or is too large', async () => {
    const tokens = await api.ask(`{ ${'rings { totalCount } '.repeat(2_000)} }`);
    expect(tokens.errors[0]?.extensions.code).toBe('GRAPHQL_PARSE_FAILED');
    const body = await post({ query: '{ __typename }', variables: { x: 'x'.repeat(1_100_000) } });
    expect(body.statusCode).toBe(413);
  });

  it('says in an answer what it cost', async () => {
    const { extensions } = await api.ask('{ rings(first: 5) { nodes { id } } }');
    expect(extensions).toEqual({ cost: { requested: 6, limit: 20_000 } });
  });
});

describe('other ways in', () => {
  it('are closed: GET, batches, forms, persisted queries', async () => {
    const headers = { authorization: `Bearer ${TOKEN}` };
    const get = await api.server.inject({ method: 'GET', url: '/graphql?query={__typename}', headers });
    expect(get.statusCode).toBe(404);
    expect((await post([{ query: '{ __typename }' }])).statusCode).toBe(400);
    const form = await post('query={__typename}', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(form.statusCode).toBe(415);
    const plain = await post('{"query":"{ __typename }"}', { 'content-type': 'text/plain' });
    expect(plain.statusCode).toBe(400);
    const persisted = await post({
      extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } },
    });
    expect(persisted.json()).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }],
    });
  });

  it('show no schema in production', async () => {
    const production = await openApi(graph, { production: true });
    const introspection = await production.ask('{ __schema { types { name } } }');
    expect(introspection.errors[0]?.message).toContain('introspection is not allowed');
    const { errors } = await production.ask('{ ringz { id } }');
    expect(errors[0]?.message).not.toContain('Did you mean');
    await production.close();
  });
});
