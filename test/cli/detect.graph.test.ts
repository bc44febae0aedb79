import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DEFAULT_PARAMETERS } from '../../src/domain/detection/parameters.js';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { withLease } from '../../src/graph/lease.js';
import { migrate } from '../../src/graph/migrations.js';
import { openDriver, wipeGraph } from '../testkit/dump.js';
import { ingestGood } from '../testkit/ingest-lines.js';
import { type MadeWorld, makeWorld } from '../testkit/made-world.js';
import { recount } from '../testkit/recount.js';
import { databaseSettings, runCli } from '../testkit/run-cli.js';
import { storedRing } from '../testkit/stored-ring.js';

const connection = inject('connection');
const DATABASE = databaseSettings(connection);
const STEPS = [
  'shared prompts',
  'thinning old runs',
  'read links',
  'candidates',
  'evidence',
  'verdicts',
  'storing',
];
const driver = openDriver(connection);
let graph: Graph;
let world: MadeWorld;
let folder: string;

interface PrintedRun {
  readonly runId: string;
  readonly groups: readonly {
    readonly ringId: string;
    readonly reading: string;
    readonly accounts: number;
  }[];
  readonly steps: readonly { readonly name: string }[];
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ringtrace cli '));
  graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
  world = await makeWorld('lazy-ring', { seed: '7315', innocents: 400, ringAccounts: 60 });
  await ingestGood(graph, world.lines);
});
afterAll(async () => {
  await graph.close();
  await driver.close();
  await rm(folder, { recursive: true });
});

async function detectWith(...options: readonly string[]): Promise<PrintedRun> {
  const { code, stdout, stderr } = await runCli(['detect', '--json', ...options], DATABASE);
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as PrintedRun;
}

describe('ringtrace detect', () => {
  it('prints one object with --json, with the run, its counts and its groups', async () => {
    const printed = await detectWith();
    expect(printed).toEqual({
      runId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      accounts: 460,
      identifiers: expect.any(Number),
      links: expect.any(Number),
      byReading: { RING: 1, LINKED: expect.any(Number), DENSE_BENIGN: expect.any(Number), SUSPECTED: 0 },
      steps: STEPS.map((name) => ({ name, seconds: expect.any(Number) })),
      groups: expect.any(Array),
    });
    expect(printed.groups.filter(({ reading }) => reading === 'RING')).toEqual([
      {
        ringId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        reading: 'RING',
        confidence: expect.any(Number),
        accounts: 60,
      },
    ]);
  });

  it('tells people the steps and the outcome on standard error', async () => {
    const { code, stdout, stderr } = await runCli(['detect'], DATABASE);
    expect([code, stdout]).toEqual([0, '']);
    const announced = new Set(stderr.split('\n').filter((line) => line.endsWith(' …')));
    expect([...announced]).toEqual(STEPS.map((name) => `${name} …`));
    expect(stderr).toMatch(/^460 accounts, [\d,]+ links that tie; [\d.]+ s$/m);
    expect(stderr).toMatch(/^1 rings, \d+ linked, \d+ dense but benign, 0 suspected$/m);
  });

  it('keeps what --set changed with the run, and --parameters lists what there is', async () => {
    const { runId } = await detectWith('--set', 'minRing=61', '--set', 'falseAlarm=1e-4');
    const { records } = await driver.executeQuery(
      'MATCH (run:DetectionRun {runId: $runId}) RETURN run.parameters AS parameters, run.ringCount AS rings',
      { runId },
    );
    const { parameters, rings } = records[0]!.toObject() as { parameters: string; rings: number };
    expect(JSON.parse(parameters)).toMatchObject({ ...DEFAULT_PARAMETERS, minRing: 61, falseAlarm: 1e-4 });
    // The ring has sixty accounts.
    expect(rings).toBe(0);
    const { code, stdout } = await runCli(['detect', '--parameters']);
    expect([code, stdout.trimEnd().split('\n')]).toEqual([
      0,
      Object.entries(DEFAULT_PARAMETERS).map(([name, value]) => `${name}=${value}`),
    ]);
  });

  it('ends with 2 for a parameter that there is not', async () => {
    expect(await runCli(['detect', '--set', 'minRings=3'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no such parameter'),
    });
  });

  it('looks at data up to the end of the day of --as-of', async () => {
    const { groups } = await detectWith('--as-of', '2026-05-12');
    const ring = groups.find(({ reading }) => reading === 'RING')!;
    const stored = await storedRing(driver, ring.ringId);
    const members = Object.keys(stored.members);
    expect(members).toHaveLength(ring.accounts);
    expect(stored).toEqual(recount(world.lines, members, '2026-05-12'));
  });

  it('finds nothing before there was anything', async () => {
    expect(await detectWith('--as-of', '2001-01-01')).toMatchObject({ accounts: 0, links: 0, groups: [] });
  });

  it.each(['yesterday', '2026-02-30', '2026-5-1', '2026-05-01T00:00:00Z', ''])(
    'ends with 2 for --as-of "%s"',
    async (day) => {
      expect(await runCli(['detect', '--as-of', day], DATABASE)).toEqual({
        code: 2,
        stdout: '',
        stderr: '--as-of takes a UTC day such as 2026-05-10\n',
      });
    },
  );

  it('ends with 4 while another run is at work', async () => {
    const refused = await withLease(graph, 'detection', {}, () => runCli(['detect', '--json'], DATABASE));
    expect([refused.code, refused.stdout]).toEqual([4, '']);
  });
});

describe('ringtrace evaluate', () => {
  const file = () => join(folder, 'truth.csv');
  beforeAll(async () => {
    await detectWith();
    const rings = new Set(world.ringAccounts);
    const rows = [...world.kindOf].map(([id, kind]) => `${id},${rings.has(id) ? 'r1' : ''},${kind},so`);
    await writeFile(file(), ['accountId,ring,kind,comment', ...rows, ''].join('\n'));
  });

  it('prints one object with --json', async () => {
    const { code, stdout, stderr } = await runCli(['evaluate', '--json', file()], DATABASE);
    expect([code, stderr]).toEqual([0, 'Columns not used: comment\n']);
    expect(JSON.parse(stdout)).toMatchObject({
      readings: ['RING'],
      truth: { accounts: 460, innocents: 400, ringAccounts: 60, rings: 1 },
      predicted: { groups: 1, accounts: 60, missingFromTruth: 0, inSeveralGroups: 0 },
      accounts: { all: { precision: 1, recall: 1, f1: 1 } },
      volume: { all: { precision: 1, recall: 1 } },
      pairs: { all: { f1: 1 } },
    });
  });

  it('prints a table for people', async () => {
    const { code, stdout } = await runCli(['evaluate', file()], DATABASE);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}labelled accounts +460$/m);
    expect(stdout).toMatch(/^ {2}accounts +1\.0000 +1\.0000 +1\.0000$/m);
  });

  it('counts the readings asked for', async () => {
    const { stdout } = await runCli(
      ['evaluate', '--json', '--readings', 'linked, dense_benign', file()],
      DATABASE,
    );
    const { readings, accounts } = JSON.parse(stdout) as {
      readonly readings: readonly string[];
      readonly accounts: { readonly all: { readonly recall: number } };
    };
    expect([readings, accounts.all.recall]).toEqual([['LINKED', 'DENSE_BENIGN'], 0]);
  });

  it('ends with 2 for a reading that there is not', async () => {
    expect(await runCli(['evaluate', '--readings', 'guilty', file()], DATABASE)).toEqual({
      code: 2,
      stdout: '',
      stderr: '--readings takes ring, linked, dense_benign, suspected\n',
    });
  });

  it('ends with 1 for a truth that is missing or wrong', async () => {
    const missing = join(folder, 'nothing.csv');
    expect(await runCli(['evaluate', missing], DATABASE)).toEqual({
      code: 1,
      stdout: '',
      stderr: `${missing} is not a file that can be read\n`,
    });
    const wrong = join(folder, 'wrong.csv');
    await writeFile(wrong, 'account,ring\na,r1\n');
    expect(await runCli(['evaluate', wrong], DATABASE)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('accountId'),
    });
  });
});
