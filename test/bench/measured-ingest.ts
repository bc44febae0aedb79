import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Driver } from 'neo4j-driver';
import type { Connection } from '../../src/graph/connection.js';
import { databaseSettings } from '../testkit/run-cli.js';
import { ROOT } from '../testkit/source-files.js';

const SAMPLE_MS = 500;

type Sample = readonly [seconds: number, accountDays: number];

export interface MeasuredIngest {
  readonly accepted: number;
  readonly duplicates: number;
  /** With the folding of shared prompts. */
  readonly seconds: number;
  /** What the first and the last quarter of the account-days took to be written; the first with the start. */
  readonly firstQuarterSeconds: number;
  readonly lastQuarterSeconds: number;
  readonly peakMegabytes: number;
}

/** Sends the chunks to `ringtrace ingest -` in a process of its own. */
export async function measuredIngest(
  connection: Connection,
  driver: Driver,
  chunks: Iterable<Buffer>,
): Promise<MeasuredIngest> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const printPeak = join(ROOT, 'test', 'bench', 'print-peak.mjs');
  const main = join(ROOT, 'dist', 'main.js');
  const child = spawn(process.execPath, ['--import', printPeak, '--', main, 'ingest', '--json', '-'], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, ...databaseSettings(connection) },
    stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
  });
  const samples: Sample[] = [];
  const sampler = setInterval(async () => {
    const at = seconds();
    samples.push([at, await accountDays(driver)]);
  }, SAMPLE_MS);
  try {
    const [output, peak] = await Promise.all([
      text(child.stdout!),
      text(child.stdio[3] as Readable),
      pipeline(Readable.from(chunks), child.stdin!),
    ]);
    const taken = seconds();
    const { accepted, duplicates } = JSON.parse(output) as Pick<MeasuredIngest, 'accepted' | 'duplicates'>;
    return {
      accepted,
      duplicates,
      seconds: taken,
      firstQuarterSeconds: reached(samples, 1 / 4),
      lastQuarterSeconds: reached(samples, 1) - reached(samples, 3 / 4),
      peakMegabytes: Number(peak) / 1024,
    };
  } finally {
    clearInterval(sampler);
  }
}

/** Comes from the count store; in time-ordered lines it grows as the exchanges do. */
async function accountDays(driver: Driver): Promise<number> {
  const { records } = await driver.executeQuery('MATCH (:AccountDay) RETURN count(*) AS days');
  return records[0]!.get('days') as number;
}

/** When this share of the account-days at the end was written. */
function reached(samples: readonly Sample[], share: number): number {
  const all = Math.max(...samples.map(([, days]) => days));
  return samples.find(([, days]) => days >= all * share)?.[0] ?? 0;
}
