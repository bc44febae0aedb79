import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { countingGraph } from '../testkit/api.js';
import { wipeGraph } from '../testkit/dump.js';
import { type ListeningApi, openListeningApi } from '../testkit/listening-api.js';

const connection = inject('connection');
let graph: Graph;
let api: ListeningApi;
let statements: string[];

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
  const counting = countingGraph(graph);
  statements = counting.statements;
  api = await openListeningApi(counting.graph, { production: true });
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

async function send(request: RequestInit, path = '/graphql') {
  const reply = await fetch(`${api.url}${path}`, {
    ...request,
    headers: { ...api.headers, ...request.headers },
  });
  const body = await reply.text();
  return { status: reply.status, body, code: codeOf(body) };
}
const post = (body: unknown) => send({ method: 'POST', body: JSON.stringify(body) });
const ask = (query: string) => post({ query });

function codeOf(body: string): unknown {
  const { errors } = JSON.parse(body) as { errors?: { extensions?: { code?: unknown } }[] };
  return errors?.[0]?.extensions?.code;
}

const repeated = (times: number, of: (n: number) => string) =>
  Array.from({ length: times }, (_, n) => of(n)).join(' ');
/** `inner` inside of a list of lists. */
const nested = (levels: number, inner: string): string =>
  levels === 0 ? inner : `links(first: 1) { nodes { account { ${nested(levels - 1, inner)} } } }`;

/** Queries that are meant to hurt, and the code they are refused with. */
const QUERIES: Readonly<Record<string, readonly [string, string]>> = {
  'a thousand aliases of one field': [`{ ${repeated(1_000, (n) => `a${n}: __typename`)} }`, 'ALIAS_LIMIT'],
  'aliases that a fragment hides': [
    `{ ...F } fragment F on Query { ${repeated(31, (n) => `a${n}: detectionRuns { totalCount }`)} }`,
    'ALIAS_LIMIT',
  ],
  'a field said thousands of times': [`{ ${repeated(5_000, () => '__typename')} }`, 'GRAPHQL_PARSE_FAILED'],
  'a directive said thousands of times': [
    `{ __typename ${repeated(2_500, () => '@skip(if: false)')} }`,
    'GRAPHQL_PARSE_FAILED',
  ],
  'a directive that is not known, hundreds of times': [
    `{ __typename ${repeated(900, () => '@a')} }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'fragments in a circle': [
    '{ ...A } fragment A on Query { __typename ...B } fragment B on Query { __typename ...A }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'a fragment of itself': [
    '{ account(accountId: "a") { ...A } } fragment A on Account { rings { ring { members { nodes { account { ...A } } } } } }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'lists in lists in lists': [`{ account(accountId: "a") { ${nested(8, 'id')} } }`, 'DEPTH_LIMIT'],
  'pages of pages of pages': [
    '{ rings(first: 100) { nodes { members(first: 100) { nodes { account { links(first: 100) { nodes { bits } } } } } } } }',
    'COST_LIMIT',
  ],
  'a page size as a variable that is too large for the cost': [
    'query ($n: Int = 100) { rings(first: $n) { nodes { members(first: $n) { nodes { account { rings { ring { members(first: $n) { nodes { role } } } } } } } } } }',
    'COST_LIMIT',
  ],
  introspection: ['{ __schema { types { name fields { name } } } }', 'GRAPHQL_VALIDATION_FAILED'],
  'introspection of one type': ['{ __type(name: "Ring") { name } }', 'GRAPHQL_VALIDATION_FAILED'],
  'a name that is nearly right': ['{ ringz { totalCount } }', 'GRAPHQL_VALIDATION_FAILED'],
};

describe('an attack by a query', () => {
  for (const [attack, [query, code]] of Object.entries(QUERIES)) {
    it(`is refused before anything is read: ${attack}`, async () => {
      statements.length = 0;
      const reply = await ask(query);
      expect([reply.status, reply.code]).toEqual([400, code]);
      expect(reply.body).not.toMatch(/did you mean|stack|node_modules/i);
      expect(statements).toEqual([]);
    });
  }

  it('costs no more answers than one when it asks for the same list with every fragment', async () => {
    const spreads = repeated(300, (n) => `...F${n}`);
    const definitions = repeated(300, (n) => `fragment F${n} on Query { detectionRuns { totalCount } }`);
    statements.length = 0;
    const reply = await ask(`{ ${spreads} } ${definitions}`);
    expect(reply.status).toBe(200);
    expect(statements.length).toBeLessThanOrEqual(2);
  });
});

describe('an attack by the request', () => {
  const QUERY = '{ detectionRuns { totalCount } }';
  const form = 'application/x-www-form-urlencoded';
  const REQUESTS: Readonly<Record<string, readonly [() => ReturnType<typeof send>, number]>> = {
    'a batch': [() => post([{ query: QUERY }, { query: QUERY }]), 400],
    'a query by GET': [() => send({ method: 'GET' }, `/graphql?query=${encodeURIComponent(QUERY)}`), 404],
    'a mutation by GET': [
      () =>
        send(
          { method: 'GET' },
          `/graphql?query=${encodeURIComponent('mutation { startDetection { __typename } }')}`,
        ),
      404,
    ],
    'a form': [
      () =>
        send({
          method: 'POST',
          headers: { 'content-type': form },
          body: `query=${encodeURIComponent(QUERY)}`,
        }),
      415,
    ],
    'a form with a file': [
      () =>
        send({
          method: 'POST',
          headers: { 'content-type': 'multipart/form-data; boundary=x' },
          body: '--x--',
        }),
      415,
    ],
    'plain text, which browsers send without asking': [
      () =>
        send({
          method: 'POST',
          headers: { 'content-type': 'text/plain' },
          body: JSON.stringify({ query: QUERY }),
        }),
      400,
    ],
    'a query stored by its hash': [
      () => post({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
      200,
    ],
    'a body that is too large': [() => post({ query: QUERY, variables: { x: 'x'.repeat(1_100_000) } }), 413],
    'a body that is no JSON': [() => send({ method: 'POST', body: '{"query"' }), 400],
    'a prototype in the body': [
      () => send({ method: 'POST', body: `{"query":"${QUERY}","__proto__":{"admin":true}}` }),
      400,
    ],
    'a token in the query instead of the header': [
      () =>
        send(
          { method: 'POST', headers: { authorization: '' }, body: JSON.stringify({ query: QUERY }) },
          '/graphql?token=a-test-token',
        ),
      401,
    ],
  };

  for (const [attack, [request, status]] of Object.entries(REQUESTS)) {
    it(`reads nothing: ${attack}`, async () => {
      statements.length = 0;
      const reply = await request();
      expect(reply.status).toBe(status);
      expect(reply.code).toEqual(expect.any(String));
      expect(statements).toEqual([]);
    });
  }

  it('from a page of another site is answered without leave to read it', async () => {
    const preflight = await fetch(`${api.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
    expect(preflight.status).toBe(404);
  });
});
