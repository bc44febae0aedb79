import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Connection } from '../../src/graph/connection.js';
import { openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { ingest } from '../../src/ingest/ingest.js';
import { promote } from '../../src/ingest/promotion.js';
import { engineStatus } from '../../src/local-neo4j/engine-status.js';
import { startEngine } from '../../src/local-neo4j/start-engine.js';
import { stopEngine } from '../../src/local-neo4j/stop-engine.js';
import { JARS_HOME } from '../graph-server.js';
import { campaignLines, toNdjson } from '../testkit/campaign-lines.js';
import { dumpGraph } from '../testkit/dump.js';
import { FULL } from '../testkit/size.js';
import { countTruth } from '../testkit/truth.js';
import { truthOfDump } from '../testkit/truth-of-dump.js';

const LINES = campaignLines({ exchanges: FULL ? 200_000 : 20_000, repeats: 1_000, accounts: 400, seed: 11 });

let home: string;
let connection: Connection;

const start = () =>
  startEngine({ home, jarsHome: JARS_HOME, heap: '512m', pageCache: '128m', report: () => undefined });

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'ringtrace killed '));
  connection = await start();
});
afterAll(async () => {
  await stopEngine(home);
  await rm(home, { recursive: true, force: true });
});

it('a database killed in mid-load and started again ends with the totals of the lines', async () => {
  const graph = openGraph(connection);
  await migrate(graph);
  let written = 0;
  const load = (async () => {
    await ingest(graph, slowly(), {
      clock: Date.now,
      dedupDays: 400,
      batchRecords: 2_000,
      onWritten: (n) => {
        written = n;
      },
    });
    await promote(graph);
    // The driver goes on by itself when the server comes back in time on the same port; a failed load is sent again.
  })().catch(() => undefined);
  while (written < 4_000) await sleep(20);
  const { pid } = await engineStatus(home);
  process.kill(pid!, 'SIGKILL');
  await expect.poll(async () => (await engineStatus(home)).state).not.toBe('running');
  connection = await start();
  await load;
  await graph.close();
  const again = openGraph(connection);
  await ingest(again, slowly(), { clock: Date.now, dedupDays: 400 });
  await promote(again);
  await again.close();
  const dump = await dumpGraph(connection);
  expect(truthOfDump(dump)).toEqual(countTruth(LINES));
  expect(dump.pending).toBe(0);
});

async function* slowly(): AsyncIterable<Buffer> {
  for (let at = 0; at < LINES.length; at += 500) yield Buffer.from(toNdjson(LINES.slice(at, at + 500)));
}
