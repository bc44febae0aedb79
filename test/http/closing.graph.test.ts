import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { type HttpReply, openListeningApi, slowGraph } from '../testkit/listening-api.js';

const connection = inject('connection');
const QUERY = '{ detectionRuns { totalCount } }';
/** More than the connections of a pool, so that every one is busy when closing begins. */
const CLIENTS = 16;
let graph: Graph;

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
});
afterAll(() => graph.close());

describe('closing', () => {
  it('finishes the requests under way', async () => {
    let begun = () => {};
    const first = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const api = await openListeningApi(
      slowGraph(graph, () => {
        begun();
        return sleep(500);
      }),
    );
    const answer = api.post(QUERY);
    await first;
    await api.close();
    expect(await answer).toMatchObject({ status: 200, headers: { connection: 'close' } });
  });

  it('loses no request of clients that go on asking until they are told to leave', async () => {
    const api = await openListeningApi(slowGraph(graph, () => sleep(5)));
    const answered = new Map<string, number>();
    let busy = 0;
    let allBusy = () => {};
    const underLoad = new Promise<void>((resolve) => {
      allBusy = resolve;
    });
    const client = async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      for (let asked = 0; ; asked += 1) {
        const reply: HttpReply = await api.post(QUERY, agent);
        const answer = `${reply.status} ${'totalCount' in JSON.parse(reply.text).data.detectionRuns}`;
        answered.set(answer, (answered.get(answer) ?? 0) + 1);
        if (asked === 2) busy += 1;
        if (busy === CLIENTS) allBusy();
        if (reply.headers.connection === 'close') break;
      }
      agent.destroy();
    };
    const clients = Promise.all(Array.from({ length: CLIENTS }, client));
    await underLoad;
    await api.close();
    await clients;
    expect([...answered.keys()]).toEqual(['200 true']);
  });

  it('is said by the readiness, and begins no ingest', async () => {
    const api = await openListeningApi(graph);
    const agent = new Agent({ keepAlive: true });
    // Holds the server back for a moment, as it cannot know that nothing more comes.
    await api.post(QUERY, agent);
    const closed = api.close();
    const ready = await fetch(`${api.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'not ready', reason: 'the server is closing' },
    ]);
    const ingest = await fetch(`${api.url}/ingest`, {
      method: 'POST',
      headers: { ...api.headers, 'content-type': 'application/x-ndjson' },
      body: '\n',
    });
    expect([ingest.status, ingest.headers.get('retry-after')]).toEqual([503, '15']);
    await closed;
    agent.destroy();
  });
});
