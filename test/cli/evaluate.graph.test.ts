import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { TimeToDetect } from '../../src/evaluation/replay.js';
import { openDriver, wipeGraph } from '../testkit/dump.js';
import { databaseSettings, runCli } from '../testkit/run-cli.js';

const connection = inject('connection');
const DATABASE = databaseSettings(connection);
/** Five days, of which the ring is at work on each. */
const FROM = '2026-05-01';
const TO = '2026-05-05';

let folder: string;
let truth: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ringtrace evaluate '));
  truth = join(folder, 'truth.csv');
  const world = ['lazy-ring', '--accounts', '1000', '--ring-accounts', '60', '--days', '5', '--start', FROM];
  await wipeGraph(connection);
  expect(await runCli(['generate', ...world, '--out', folder])).toMatchObject({ code: 0 });
  expect(await runCli(['ingest', join(folder, 'events.ndjson')], DATABASE)).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await wipeGraph(connection);
  await rm(folder, { recursive: true, force: true });
});

describe('ringtrace evaluate --replay', () => {
  it('says on which day the ring was founded, and what it had taken by then', async () => {
    const { code, stdout } = await runCli(
      ['evaluate', truth, '--replay', `${FROM}..${TO}`, '--json'],
      DATABASE,
    );
    expect(code).toBe(0);
    const { readings, rings } = JSON.parse(stdout) as { readings: string[]; rings: TimeToDetect[] };
    expect(readings).toEqual(['RING']);
    const [ring] = rings;
    expect(rings).toEqual([{ ...ring, ring: 'ring-1', accounts: 60, days: expect.any(Number) }]);
    expect(ring!.ringAccounts).toBeGreaterThanOrEqual(30);
    expect(ring!.exchanges).toBe(ringExchangesWithin(ring!.days!));
    expect(await storedRuns()).toBe(0);
  });

  it('prints a table, and a line a day on standard error', async () => {
    const { stdout, stderr } = await runCli(['evaluate', truth, '--replay', `${FROM}..${FROM}`], DATABASE);
    expect(stdout).toMatch(/^ {2}Ring +accounts +founded on +after days/);
    expect(stderr).toMatch(/^2026-05-01 {2}\d+ groups\n$/);
  });
});

describe('ringtrace evaluate --perturb', () => {
  it('says what stayed when links are gone, the same each time for the same seed', async () => {
    const perturb = (seed: string) =>
      runCli(['evaluate', truth, '--perturb', '1', '--seed', seed, '--json'], DATABASE);
    const first = await perturb('1');
    expect(first.code).toBe(0);
    expect((await perturb('1')).stdout).toBe(first.stdout);
    expect((await perturb('2')).stdout).not.toBe(first.stdout);
    const report = JSON.parse(first.stdout);
    expect(report).toMatchObject({ readings: ['RING'], groupsBefore: 1, groupsAfter: 1 });
    expect(report.members.keptShare).toBeGreaterThan(0.9);
    expect(report.removedLinks).toBeLessThan(report.links * 0.02);
    expect(await storedRuns()).toBe(0);
  });
});

/** Exchanges of the ring's accounts in the first days of the world, counted from its lines. */
function ringExchangesWithin(days: number): number {
  const members = new Set(
    readFileSync(truth, 'utf8')
      .split('\n')
      .map((line) => line.split(','))
      .flatMap(([accountId, ring]) => (ring === 'ring-1' ? [accountId] : [])),
  );
  const end = Date.parse(FROM) + days * 86_400_000;
  return readFileSync(join(folder, 'events.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { type: string; accountId: string; at: string })
    .filter(
      ({ type, accountId, at }) => type === 'exchange' && members.has(accountId) && Date.parse(at) < end,
    ).length;
}

async function storedRuns(): Promise<number> {
  const driver = openDriver(connection);
  try {
    const { records } = await driver.executeQuery('MATCH (run:DetectionRun) RETURN count(run) AS runs');
    return records[0]!.get('runs');
  } finally {
    await driver.close();
  }
}
