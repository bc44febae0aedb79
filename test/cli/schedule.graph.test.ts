import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { campaignLines } from '../testkit/campaign-lines.js';
import { openDriver, wipeGraph } from '../testkit/dump.js';
import { accounts, foundGroup } from '../testkit/found-group.js';
import { databaseSettings } from '../testkit/run-cli.js';
import { ingestLines, storeRun } from '../testkit/seed.js';

const connection = inject('connection');
const driver = openDriver(connection);
const LINES = campaignLines({ exchanges: 20_000, repeats: 0, accounts: 400, seed: 21 });
const PATIENCE = { timeout: 240_000, interval: 50 };
const groups: ChildProcess[] = [];
let graph: Graph;
/** The sequence of the run that a test begins with. */
let first: number;

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
  await ingestLines(graph, LINES);
});
beforeEach(async () => {
  // Long ago: every daily time since was missed.
  const { run } = await storeRun(graph, [foundGroup({ reading: 'RING', accounts: accounts(0, 20) })]);
  first = run.sequence;
});
afterEach(() => {
  for (const child of groups.splice(0)) killAll(child);
});
afterAll(async () => {
  await graph.close();
  await driver.close();
});

/** A server with a daily schedule, leader of a group of processes with what it starts. */
function serve(): { readonly child: ChildProcess; readonly text: () => string } {
  const child = spawn(process.execPath, ['dist/main.js', 'serve'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: {
      PATH: process.env.PATH,
      ...databaseSettings(connection),
      RINGTRACE_PORT: '0',
      RINGTRACE_DETECT_SCHEDULE: '0 3 * * *',
    },
  });
  groups.push(child);
  let text = '';
  child.stderr.on('data', (chunk) => {
    text += String(chunk);
  });
  return { child, text: () => text };
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
}

function killAll({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
}

/** What became of the runs after the first, and which one shows. */
async function laterRuns() {
  const { records } = await driver.executeQuery(
    `MATCH (run:DetectionRun) WHERE run.sequence > $first
     RETURN run.state AS state, run.failure AS failure, EXISTS { (:CurrentRun)-[:IS]->(run) } AS shown
     ORDER BY run.sequence`,
    { first },
  );
  return records.map((record) => record.toObject());
}
/** Who had the runs after the first started, by the audit. */
async function startedBy() {
  const { records } = await driver.executeQuery(
    `MATCH (run:DetectionRun) WHERE run.sequence > $first
     MATCH (row:AuditRow {action: 'DETECTION_STARTED'}) WHERE row.targets = ['DetectionRun:' + run.runId]
     RETURN row.actor AS actor`,
    { first },
  );
  return records.map((record) => record.get('actor') as string);
}
const DONE = { state: 'DONE', failure: null, shown: true };

it('two servers with one schedule make up for missed times with one run, and say when the next is', async () => {
  const servers = [serve(), serve()];
  for (const { text } of servers) await expect.poll(text, PATIENCE).toContain('answers at');
  await expect.poll(laterRuns, PATIENCE).toEqual([DONE]);
  const url = /answers at (\S+)\n/.exec(servers[0]!.text())![1]!;
  await expect
    .poll(async () => {
      const metrics = await (await fetch(new URL('/metrics', url))).text();
      const next = Number(/^ringtrace_next_run_timestamp_seconds (\S+)$/m.exec(metrics)?.[1]) * 1000;
      return next > Date.now() && new Date(next).toISOString().endsWith('T03:00:00.000Z');
    }, PATIENCE)
    .toBe(true);
  for (const { child } of servers) await stop(child);
  expect(await laterRuns()).toEqual([DONE]);
  expect(await startedBy()).toEqual(['schedule:schedule']);
});

it('a server killed in mid-run leaves nothing that shows, and another does the run', async () => {
  const killed = serve();
  await expect.poll(laterRuns, PATIENCE).toEqual([{ state: 'RUNNING', failure: null, shown: false }]);
  const ended = once(killed.child, 'exit');
  killAll(killed.child);
  await ended;
  expect(await laterRuns()).toEqual([{ state: 'RUNNING', failure: null, shown: false }]);
  // As if a minute had passed, after which a lost lease is taken over.
  await driver.executeQuery("MATCH (lease:Lease {name: 'detection'}) SET lease.renewedAt = 0");
  const { child } = serve();
  await expect.poll(laterRuns, PATIENCE).toEqual([{ state: 'FAILED', failure: 'DIED', shown: false }, DONE]);
  await stop(child);
});

it('a server told to stop in mid-run breaks the run off', async () => {
  const { child } = serve();
  await expect.poll(laterRuns, PATIENCE).toEqual([{ state: 'RUNNING', failure: null, shown: false }]);
  await stop(child);
  expect(await laterRuns()).toEqual([{ state: 'FAILED', failure: 'INTERRUPTED', shown: false }]);
});
