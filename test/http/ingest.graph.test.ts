import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { campaignLines, toNdjson } from '../testkit/campaign-lines.js';
import { dumpGraph, wipeGraph } from '../testkit/dump.js';
import { type IngestApi, openIngestApi } from '../testkit/ingest-api.js';
import { countTruth } from '../testkit/truth.js';
import { truthOfDump } from '../testkit/truth-of-dump.js';

const connection = inject('connection');
const LINES = campaignLines({ exchanges: 2_000, repeats: 100, accounts: 40, seed: 11 });
const NDJSON = toNdjson(LINES);
const WHOLE = { accepted: 2_000, duplicates: 100, rejectedCount: 0, rejected: [] };
const truth = async () => truthOfDump(await dumpGraph(connection));

let graph: Graph;
let api: IngestApi;
beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  api = await openIngestApi(graph, { ingest: { batchRecords: 500 } });
});
beforeEach(() => wipeGraph(connection));
afterAll(async () => {
  await api.close();
  await graph.close();
});

describe('POST /ingest', () => {
  it('counts what it takes, and promotes shared prompts afterwards', async () => {
    expect(await api.post(NDJSON)).toMatchObject({ status: 200, body: WHOLE });
    await expect.poll(async () => (await dumpGraph(connection)).pending, { timeout: 60_000 }).toBe(0);
    expect(await truth()).toEqual(countTruth(LINES));
  });

  it('takes gzip, other names of the media type, CRLF, a byte order mark and nothing at all', async () => {
    const quarter = (part: number) => toNdjson(LINES.slice(part * 525, part * 525 + 525));
    const replies = [
      await api.post(gzipSync(quarter(0)), { 'content-encoding': 'gzip' }),
      await api.post(`\ufeff${quarter(1).replaceAll('\n', '\r\n')}`, {
        'content-type': 'application/jsonl; charset=utf-8',
      }),
      await api.post(quarter(2).trimEnd(), { 'content-type': 'application/ndjson' }),
      await api.post(quarter(3)),
      await api.post(''),
    ];
    expect(replies.map(({ status, body }) => [status, body.rejectedCount])).toEqual(
      replies.map(() => [200, 0]),
    );
    const { exchanges, inputTokens, outputTokens, days } = countTruth(LINES);
    expect(await truth()).toMatchObject({ exchanges, inputTokens, outputTokens, days });
  });

  it('refuses bad lines one by one and takes the others', async () => {
    const [first, second] = LINES.map((line) => JSON.stringify(line));
    const lines = [
      first,
      'x'.repeat(5_000_000),
      second?.replace('{', '{"__proto__":{"accountId":"acct_2"},'),
      '{"type":"exchange"}',
      second,
    ];
    expect((await api.post(lines.join('\n'))).body).toEqual({
      accepted: 2,
      duplicates: 0,
      rejectedCount: 3,
      rejected: [
        { line: 2, code: 'line_too_long', message: 'A line must be at most 1048576 bytes' },
        { line: 3, code: 'unknown_field', message: 'Field __proto__ is not part of this record type' },
        { line: 4, code: 'missing_field', message: 'exchangeId is missing' },
      ],
    });
  });

  it('lists the first thousand refused lines and counts all', async () => {
    const { body } = await api.post('{}\n'.repeat(1_500));
    const rejected = body.rejected as { line: number }[];
    expect([body.accepted, body.rejectedCount, rejected.length]).toEqual([0, 1_500, 1_000]);
    expect(rejected.map(({ line }) => line)).toEqual(Array.from({ length: 1_000 }, (_, at) => at + 1));
  });

  it('needs the token', async () => {
    const reply = await api.post(NDJSON, { authorization: 'Bearer wrong' });
    expect([reply.status, reply.headers['www-authenticate']]).toEqual([401, 'Bearer']);
    expect((await truth()).exchanges).toBe(0);
  });

  it('says which bodies it takes', async () => {
    const wrongType = await api.post('{}', { 'content-type': 'application/json' });
    expect([wrongType.status, wrongType.body]).toMatchObject([
      415,
      { errors: [{ message: 'Send application/json to /graphql, application/x-ndjson to /ingest' }] },
    ]);
    const wrongEncoding = await api.post('{}', { 'content-encoding': 'br' });
    expect([wrongEncoding.status, wrongEncoding.headers['accept-encoding']]).toEqual([415, 'gzip']);
  });

  it('measures records, refusals and requests', async () => {
    const counting = await openIngestApi(graph);
    await counting.post(`${NDJSON}{}\n`);
    const metrics = await counting.metrics();
    await counting.close();
    expect(metrics.split('\n').filter((line) => line.startsWith('ringtrace_ingest_'))).toEqual([
      'ringtrace_ingest_records_total{outcome="accepted"} 2000',
      'ringtrace_ingest_records_total{outcome="duplicate"} 100',
      'ringtrace_ingest_rejected_total{code="unknown_type"} 1',
      'ringtrace_ingest_requests_total{status="200"} 1',
      'ringtrace_ingest_requests_under_way 0',
    ]);
  });
});
