import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { Failure } from '../../src/domain/failure.js';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { campaignLines, toNdjson } from '../testkit/campaign-lines.js';
import { dumpGraph } from '../testkit/dump.js';
import { freshGraph } from '../testkit/fresh-graph.js';
import { openIngestApi } from '../testkit/ingest-api.js';
import { countTruth } from '../testkit/truth.js';
import { truthOfDump } from '../testkit/truth-of-dump.js';

const connection = inject('connection');
const LINES = campaignLines({ exchanges: 3_000, repeats: 0, accounts: 40, seed: 13 });
const NDJSON = toNdjson(LINES);
const SMALL = { ingest: { batchRecords: 500 } };
const exchanges = async () => truthOfDump(await dumpGraph(connection)).exchanges;

const graph = freshGraph(connection);

describe('an ingest request that does not come to its end', () => {
  it('leaves what was committed, and sending all again comes to the truth', async () => {
    const api = await openIngestApi(graph, SMALL);
    for (const [part, written] of [
      [0.3, 500],
      [0.7, 2_000],
    ] as const) {
      const { sent } = api.start();
      sent.write(NDJSON.slice(0, NDJSON.length * part));
      await expect.poll(exchanges, { timeout: 60_000 }).toBeGreaterThanOrEqual(written);
      sent.destroy();
    }
    const { status, body } = await api.post(NDJSON);
    expect([status, Number(body.accepted) + Number(body.duplicates)]).toEqual([200, 3_000]);
    await api.close();
    const { days, cells, hours } = countTruth(LINES);
    expect(truthOfDump(await dumpGraph(connection))).toMatchObject({ exchanges: 3_000, days, cells, hours });
  });

  it('is told that it is no whole gzip stream', async () => {
    const api = await openIngestApi(graph, SMALL);
    const packed = gzipSync(NDJSON);
    for (const body of [packed.subarray(0, packed.length - 20), NDJSON]) {
      const reply = await api.post(body, { 'content-encoding': 'gzip' });
      expect([reply.status, reply.body]).toMatchObject([
        400,
        { errors: [{ message: expect.stringContaining('not one whole gzip stream') }] },
      ]);
    }
    await api.close();
  });

  it('is given up when no byte comes', async () => {
    const api = await openIngestApi(graph, { ingest: { idleMs: 200 } });
    const { sent, reply } = api.start();
    sent.write(NDJSON);
    expect((await reply).status).toBe(408);
    await api.close();
    expect(await exchanges()).toBe(3_000);
  });

  it('ends at a batch when the server closes', async () => {
    const api = await openIngestApi(graph, SMALL);
    const { sent, reply } = api.start();
    sent.write(NDJSON);
    await expect.poll(exchanges, { timeout: 60_000 }).toBeGreaterThan(0);
    await api.close();
    const { status, headers } = await reply;
    expect([status, headers['retry-after']]).toEqual([503, '15']);
    expect(await exchanges()).toBe(3_000);
  });
});

describe('a server that cannot take more', () => {
  it('refuses requests beyond those that it takes at once', async () => {
    const api = await openIngestApi(graph, { ingest: { atOnce: 2 } });
    const held = [api.start(), api.start()];
    for (const { sent } of held) sent.write(NDJSON);
    await expect
      .poll(() => api.metrics(), { timeout: 30_000 })
      .toContain('ringtrace_ingest_requests_under_way 2\n');
    const { status, headers } = await api.post(NDJSON);
    expect([status, headers['retry-after']]).toEqual([503, '5']);
    for (const { sent } of held) sent.end();
    for (const { reply } of held) expect((await reply).status).toBe(200);
    expect((await api.post(NDJSON)).body).toMatchObject({ accepted: 0, duplicates: 3_000 });
    await api.close();
  });

  it('says within seconds that the database is away', async () => {
    const nowhere = openGraph({ ...connection, uri: 'bolt://127.0.0.1:1' });
    const api = await openIngestApi(nowhere);
    const { status, headers } = await api.post(NDJSON);
    await api.close();
    await nowhere.close();
    expect([status, headers['retry-after']]).toEqual([503, '15']);
  }, 30_000);

  it('says that the database went away to a sender that is not done', async () => {
    const failing: Graph = {
      ...graph,
      write: () => Promise.reject(new Failure('DATABASE_UNAVAILABLE', 'The database does not answer')),
    };
    const api = await openIngestApi(failing, SMALL);
    const { status, headers } = await api.post(NDJSON.repeat(20));
    await api.close();
    expect([status, headers['retry-after']]).toEqual([503, '15']);
  });

  it('lets the sender wait while a batch is written', async () => {
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const slow: Graph = {
      ...graph,
      write: async (...args) => {
        await held;
        return graph.write(...args);
      },
    };
    const api = await openIngestApi(slow, SMALL);
    const connected = once(api.server.server, 'connection') as Promise<[Socket]>;
    const { sent, reply } = api.start();
    const padding = { note: 'x'.repeat(2_000) };
    const bytes = toNdjson(LINES.map((line) => ({ ...line, attributes: padding }))).repeat(5);
    sent.end(bytes);
    const [socket] = await connected;
    expect(await settled(() => socket.bytesRead)).toBeLessThan(bytes.length / 4);
    letGo();
    expect((await reply).body).toMatchObject({ accepted: 3_000, duplicates: 12_000 });
    await api.close();
  });
});

/** A growing number, once it has stopped growing. */
async function settled(read: () => number): Promise<number> {
  for (let before = -1; ; ) {
    await sleep(500);
    const now = read();
    if (now > 0 && now === before) return now;
    before = now;
  }
}
