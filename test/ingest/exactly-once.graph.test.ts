import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Neo4jError } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { ingest } from '../../src/ingest/ingest.js';
import { promote } from '../../src/ingest/promotion.js';
import type { IngestSummary } from '../../src/ingest/summary.js';
import { campaignLines, toNdjson } from '../testkit/campaign-lines.js';
import { dumpGraph, wipeGraph } from '../testkit/dump.js';
import { seededRandom, shuffled } from '../testkit/random.js';
import { FULL } from '../testkit/size.js';
import { countTruth } from '../testkit/truth.js';
import { truthOfDump } from '../testkit/truth-of-dump.js';

const connection = inject('connection');
const LINES = campaignLines({
  exchanges: FULL ? 228_000 : 38_000,
  repeats: FULL ? 12_000 : 2_000,
  accounts: FULL ? 3_000 : 600,
  seed: 7,
});
const TRUTH = countTruth(LINES);
const NOW = Date.UTC(2026, 6, 1);

let graph: Graph;
let folder: string;
let file: string;

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  folder = await mkdtemp(join(tmpdir(), 'ringtrace events '));
  file = join(folder, 'events.ndjson');
  await writeFile(file, toNdjson(LINES));
});
beforeEach(() => wipeGraph(connection));
afterAll(async () => {
  await graph.close();
  await rm(folder, { recursive: true, force: true });
});

describe('records that become a graph', () => {
  it('come to the totals of the lines, with repeated lines counted once', async () => {
    const summary = await ingestAll(graph, LINES);
    expect(truthOfDump(await dumpGraph(connection))).toEqual(TRUTH);
    const { length } = LINES;
    expect(summary).toEqual({
      accepted: TRUTH.exchanges,
      duplicates: length - TRUTH.exchanges,
      forgotten: 0,
      rejectedCount: 0,
      rejectedByCode: {},
    });
  });

  it('come to the same graph in another order, in other batches, and when all is sent again', async () => {
    await ingestAll(graph, LINES);
    const first = await dumpGraph(connection);
    const again = await ingestAll(graph, LINES);
    expect(again.accepted).toBe(0);
    expect(await dumpGraph(connection)).toEqual(first);
    await wipeGraph(connection);
    await ingestAll(graph, shuffled(LINES, seededRandom(99)), 3_333);
    expect(await dumpGraph(connection)).toEqual(first);
    expect(first.pending).toBe(0);
  });

  it('lose and double nothing with two processes on the same file, aborted transactions and a killed worker', async () => {
    const victim = startIngest();
    const survivor = startIngest();
    const aborting = ingestAll(abortingEveryTenth(graph), LINES, 5_000);
    await expect
      .poll(async () => (await dumpGraph(connection)).days.length, { timeout: 60_000, interval: 500 })
      .toBeGreaterThan(0);
    expect([victim.exitCode, victim.kill('SIGKILL')]).toEqual([null, true]);
    await Promise.all([exited(victim), exited(survivor), aborting]);
    await ingestAll(graph, LINES);
    const dump = await dumpGraph(connection);
    expect(truthOfDump(dump)).toEqual(TRUTH);
    expect(dump.pending).toBe(0);
  });
});

function ingestAll(into: Graph, lines: readonly object[], batchRecords = 20_000): Promise<IngestSummary> {
  async function* source() {
    for (let at = 0; at < lines.length; at += 1_000) yield Buffer.from(toNdjson(lines.slice(at, at + 1_000)));
  }
  return ingest(into, source(), { clock: () => NOW, dedupDays: 400, batchRecords }).then(async (summary) => {
    await promote(into);
    return summary;
  });
}

function startIngest(): ChildProcess {
  return spawn(process.execPath, ['dist/main.js', 'ingest', file], {
    stdio: 'ignore',
    env: {
      ...process.env,
      NEO4J_URI: connection.uri,
      NEO4J_USER: connection.user,
      NEO4J_PASSWORD: connection.password,
    },
  });
}

function exited(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/** Fails a tenth of the transactions after their last write, with an error that the driver answers by running them again. */
function abortingEveryTenth(inner: Graph): Graph {
  let transactions = 0;
  return {
    ...inner,
    write: (name, work, options) =>
      inner.write(
        name,
        async (tx) => {
          const result = await work(tx);
          transactions += 1;
          if (transactions % 10 === 5) {
            throw new Neo4jError(
              'aborted by the test',
              'Neo.TransientError.Transaction.LockClientStopped',
              '50N00',
              'aborted',
            );
          }
          return result;
        },
        options,
      ),
  };
}
