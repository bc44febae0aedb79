import { beforeEach, expect, inject, it } from 'vitest';
import { createKey } from '../../src/access/create-key.js';
import { freshGraph } from '../testkit/fresh-graph.js';
import { databaseSettings, runCli } from '../testkit/run-cli.js';
import { SEED_NOW } from '../testkit/seed.js';
import { tamper } from '../testkit/tamper.js';
import { TESTER } from '../testkit/tester.js';

const connection = inject('connection');
const graph = freshGraph(connection);
const audit = (...args: string[]) => runCli(['audit', ...args], databaseSettings(connection));

beforeEach(async () => {
  await createKey(TESTER, graph, { role: 'viewer', name: 'x', expiresAt: undefined }, SEED_NOW);
});

it('verifies, prints a head to keep, and fails where a row was tampered with', async () => {
  const whole = await audit('verify');
  expect(whole.code).toBe(0);
  const head = /^1 rows in 1 chains\nhead (1:[\da-f]{64})\nnothing was tampered with\n$/.exec(
    whole.stdout,
  )![1]!;
  expect((await audit('verify', '--known', head)).code).toBe(0);
  expect((await audit('verify', '--known', `1:${'0'.repeat(64)}`)).code).toBe(1);
  await tamper(connection, 'MATCH (row:AuditRow) SET row.actor = "operator:another"');
  const broken = await audit('verify');
  expect([broken.code, broken.stdout]).toEqual([
    1,
    expect.stringContaining('main row 1: its content was changed\n'),
  ]);
});

it('lists the newest rows, its own reading first', async () => {
  const { code, stdout } = await audit('list', '--json');
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { action: string });
  expect([code, rows.map(({ action }) => action)]).toEqual([0, ['AUDIT_READ', 'API_KEY_CREATED']]);
  expect((await audit('list', '--limit', '1', '--action', 'API_KEY_CREATED')).stdout).toMatch(
    /^2026-07-01T00:00:00\.000Z\toperator:tester\tAPI_KEY_CREATED\tApiKey:[\da-f]{12}\t.*\tmain:1\n$/,
  );
});
