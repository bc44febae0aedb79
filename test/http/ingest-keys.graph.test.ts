import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { DAY_MS } from '../../src/domain/time.js';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { campaignLines, toNdjson } from '../testkit/campaign-lines.js';
import { openDriver, wipeGraph } from '../testkit/dump.js';
import { type IngestApi, openIngestApi } from '../testkit/ingest-api.js';
import { SEED_NOW } from '../testkit/seed.js';

const connection = inject('connection');
const LINES = campaignLines({ exchanges: 200, repeats: 0, accounts: 10, seed: 12 });
const NDJSON = `${toNdjson(LINES)}{}\n`;
const FIRST = {
  accepted: 200,
  duplicates: 0,
  rejectedCount: 1,
  rejected: [{ line: 201, code: 'unknown_type', message: 'type is missing' }],
};
const KEY = { 'idempotency-key': '"export-2026-06-30"' };

let graph: Graph;
let api: IngestApi;
let now: number;
beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  api = await openIngestApi(graph, { clock: () => now });
});
beforeEach(() => {
  now = SEED_NOW;
  return wipeGraph(connection);
});
afterAll(async () => {
  await api.close();
  await graph.close();
});
const errorOf = (body: Record<string, unknown>) =>
  (body.errors as { extensions: { code: string } }[])[0]?.extensions.code;

describe('an idempotency key', () => {
  it('brings the same answer again for the same body, packed or not, without counting anew', async () => {
    expect(await api.post(NDJSON, KEY)).toMatchObject({ status: 200, body: FIRST });
    const replies = [
      await api.post(NDJSON, KEY),
      await api.post(gzipSync(NDJSON), { ...KEY, 'content-encoding': 'gzip' }),
    ];
    for (const { status, headers, body } of replies) {
      expect([status, body, headers['idempotency-replayed']]).toEqual([200, FIRST, 'true']);
    }
    expect((await api.post(NDJSON)).body).toEqual({ ...FIRST, accepted: 0, duplicates: 200 });
    expect(await api.metrics()).toContain('ringtrace_ingest_records_total{outcome="duplicate"} 200\n');
  });

  it('is refused with another body, which is not counted', async () => {
    await api.post(toNdjson(LINES.slice(0, 10)), KEY);
    const { status, body } = await api.post(NDJSON, KEY);
    expect([status, errorOf(body)]).toEqual([409, 'IDEMPOTENCY_KEY_REUSED']);
    expect((await api.post(NDJSON)).body).toMatchObject({ accepted: 190, duplicates: 10 });
  });

  it('is refused while its first request is under way', async () => {
    const { sent, reply } = api.start(KEY);
    sent.write(NDJSON);
    await expect.poll(async () => (await requests()).length, { timeout: 30_000 }).toBe(1);
    const early = await api.post(NDJSON, KEY);
    expect([early.status, early.headers['retry-after'], errorOf(early.body)]).toEqual([
      409,
      '5',
      'REQUEST_UNDER_WAY',
    ]);
    sent.end();
    expect(await reply).toMatchObject({ status: 200, body: FIRST });
  });

  it('is free again when its request broke off', async () => {
    const { sent } = api.start(KEY);
    sent.write(NDJSON.slice(0, 5_000));
    await expect.poll(async () => (await requests()).length, { timeout: 30_000 }).toBe(1);
    sent.destroy();
    await expect.poll(async () => (await requests()).length, { timeout: 30_000 }).toBe(0);
    const { status, body } = await api.post(NDJSON, KEY);
    expect([status, Number(body.accepted) + Number(body.duplicates), body.rejectedCount]).toEqual([
      200, 200, 1,
    ]);
  });

  it('is forgotten after a day', async () => {
    await api.post(NDJSON, KEY);
    now += DAY_MS - 1;
    expect((await api.post(NDJSON, KEY)).headers['idempotency-replayed']).toBe('true');
    now += 1;
    expect((await api.post('', KEY)).body).toMatchObject({ accepted: 0, duplicates: 0 });
    now += DAY_MS + 1;
    await api.post('', { 'idempotency-key': 'another' });
    expect(await requests()).toHaveLength(1);
  });

  it('is taken over from a process that died', async () => {
    const { sent } = api.start(KEY);
    sent.write(NDJSON);
    await expect.poll(async () => (await requests()).length, { timeout: 30_000 }).toBe(1);
    now += 61_000;
    expect(await api.post(NDJSON, KEY)).toMatchObject({ status: 200 });
    sent.destroy();
  });

  it('leaves nothing of the body or the key in the graph', async () => {
    await api.post(NDJSON, KEY);
    expect(await requests()).toEqual([
      {
        key: expect.stringMatching(/^[\da-f]{64}$/),
        claim: expect.any(String),
        lock: 1,
        startedAt: now,
        renewedAt: now,
        bodyHash: expect.stringMatching(/^[\da-f]{64}$/),
        answer: JSON.stringify(FIRST),
      },
    ]);
  });

  it('must be short and printable', async () => {
    for (const key of ['', 'two words', 'x'.repeat(256)]) {
      expect((await api.post('', { 'idempotency-key': key })).status).toBe(400);
    }
  });
});

async function requests(): Promise<readonly unknown[]> {
  const driver = openDriver(connection);
  try {
    const { records } = await driver.executeQuery('MATCH (r:IngestRequest) RETURN properties(r) AS request');
    return records.map((record) => record.get('request') as unknown);
  } finally {
    await driver.close();
  }
}
