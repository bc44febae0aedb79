import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { defineStatement } from '../../src/graph/statement.js';
import { type ListeningApi, openListeningApi } from '../testkit/listening-api.js';

const connection = inject('connection');
const DEADLINE_MS = 3_000;
const endless = defineStatement<Record<string, unknown>, string>({
  file: '../test/api/endless',
  mode: 'READ',
  row: (row) => row.text('runId'),
});
const running = defineStatement<Record<string, unknown>, number>({
  file: '../test/api/running',
  mode: 'READ',
  row: (row) => row.integer('running'),
});
let graph: Graph;
let api: ListeningApi;

/** Everything that is asked of it goes on for ever on the database. */
const neverDone = (): Graph => ({
  ...graph,
  read: (_statement, _parameters, options) => graph.read(endless, {}, options) as Promise<never>,
});
const runningNow = async () => (await graph.read(running, {}))[0];

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
});
afterAll(() => graph.close());

describe('a request over HTTP', () => {
  it('ends on the database when its client goes away', async () => {
    api = await openListeningApi(neverDone());
    const gone = new AbortController();
    const answer = fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: api.headers,
      body: JSON.stringify({ query: '{ detectionRuns { totalCount } }' }),
      signal: gone.signal,
    });
    const failed = expect(answer).rejects.toThrow();
    await expect.poll(runningNow, { timeout: 20_000 }).toBeGreaterThan(0);
    gone.abort();
    await failed;
    await expect.poll(runningNow, { timeout: 20_000 }).toBe(0);
    await api.close();
  });

  it('ends on the database at its deadline, and says so', async () => {
    api = await openListeningApi(neverDone(), { deadlineMs: DEADLINE_MS });
    const reply = await api.post('{ detectionRuns { totalCount } }');
    expect(JSON.parse(reply.text)).toMatchObject({
      errors: [{ extensions: { code: 'DEADLINE_EXCEEDED' } }],
    });
    await expect.poll(runningNow, { timeout: 20_000 }).toBe(0);
    await api.close();
  });

  it('is ended when its body does not come', async () => {
    api = await openListeningApi(graph, { bodyMs: 200 });
    const { port } = new URL(api.url);
    const socket = connect(Number(port), '127.0.0.1');
    const head = ['POST /graphql HTTP/1.1', 'host: here', 'content-length: 100'];
    for (const [name, value] of Object.entries(api.headers)) head.push(`${name}: ${value}`);
    socket.write(`${head.join('\r\n')}\r\n\r\n{"query"`);
    const received: Buffer[] = [];
    for await (const part of socket) received.push(part as Buffer);
    expect(Buffer.concat(received).toString()).toMatch(/^HTTP\/1\.1 408 /);
    await api.close();
  });
});
