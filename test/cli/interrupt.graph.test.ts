import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { campaignLines, toNdjson } from '../testkit/campaign-lines.js';
import { dumpGraph, openDriver, wipeGraph } from '../testkit/dump.js';
import { databaseSettings, runCli, type StartedCli, startCli } from '../testkit/run-cli.js';
import { countTruth } from '../testkit/truth.js';
import { truthOfDump } from '../testkit/truth-of-dump.js';

const connection = inject('connection');
const DATABASE = databaseSettings(connection);
const LINES = campaignLines({ exchanges: 101_000, repeats: 0, accounts: 200, seed: 5 });
/** All lines sent this often are more than the command gathers before a write. */
const TIMES_SENT = 5;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ringtrace cli '));
});
beforeEach(() => wipeGraph(connection));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('an interrupted ringtrace ingest', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends with 130 on %s while it waits for standard input',
    async (signal) => {
      const started = startCli(['ingest', '--json', '-'], DATABASE);
      await readsStandardInput(started);
      started.child.kill(signal);
      expect(await started.result).toEqual({
        code: 130,
        stdout: '',
        stderr: `Stopped by ${signal}; run again to go on\n`,
      });
    },
  );

  it('keeps what it wrote, and comes to the whole when it is run again', async () => {
    const started = startCli(['ingest', '--json', '-'], DATABASE);
    const bytes = toNdjson(LINES);
    for (let times = 0; times < TIMES_SENT; times += 1) {
      const taken = started.child.stdin?.write(bytes);
      if (!taken) await once(started.child.stdin!, 'drain');
    }
    await daysWritten();
    started.child.kill('SIGINT');
    expect(await started.result).toMatchObject({ code: 130, stdout: '' });

    const file = join(folder, 'events.ndjson');
    await writeFile(file, bytes);
    const again = await runCli(['ingest', '--json', file], DATABASE);
    const { accepted, duplicates } = JSON.parse(again.stdout) as { accepted: number; duplicates: number };
    expect(again.code).toBe(0);
    expect(accepted + duplicates).toBe(LINES.length);
    expect(duplicates).toBeGreaterThan(0);
    const dump = await dumpGraph(connection);
    expect(truthOfDump(dump)).toEqual(countTruth(LINES));
    expect(dump.pending).toBe(0);
  });
});

/** Waits until the command has taken a first line from its standard input. */
async function readsStandardInput({ child }: StartedCli): Promise<void> {
  // More than the pipe holds: the write ends when the command reads.
  child.stdin?.write(Buffer.alloc(1024 * 1024, '\n'));
  await once(child.stdin!, 'drain');
}

async function daysWritten(): Promise<void> {
  const driver = openDriver(connection);
  try {
    for (;;) {
      const { records } = await driver.executeQuery('MATCH (day:AccountDay) RETURN count(day) AS days');
      if (records[0]?.get('days') > 0) return;
      await sleep(50);
    }
  } finally {
    await driver.close();
  }
}
