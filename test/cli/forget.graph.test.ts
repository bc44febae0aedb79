import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { toNdjson } from '../testkit/campaign-lines.js';
import { freshGraph } from '../testkit/fresh-graph.js';
import { databaseSettings, runCli } from '../testkit/run-cli.js';
import { SMALL_CAMPAIGN } from '../testkit/small-campaign.js';

const connection = inject('connection');
freshGraph(connection);
let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'ringtrace forget '));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const LINES = SMALL_CAMPAIGN.slice(0, 500);
const MINE = LINES.filter(({ accountId }) => accountId === 'acct_3').length;
const run = (args: readonly string[], input = '', settings: Readonly<Record<string, string>> = {}) =>
  runCli(args, { ...databaseSettings(connection), RINGTRACE_HOME: home, ...settings }, input);
const ingest = (settings = {}) => run(['ingest', '--json', '-'], toNdjson(LINES), settings);

it('forgets an account, keeps the key for its user alone, and drops what is sent again', async () => {
  expect(JSON.parse((await ingest()).stdout)).toMatchObject({ forgotten: 0, rejectedCount: 0 });
  const { code, stdout } = await run(['forget', '-', '--json', '--why', 'request 7'], 'acct_3\n');
  expect([code, JSON.parse(stdout)]).toMatchObject([
    0,
    { pseudonym: expect.stringMatching(/^forgotten-/) as string },
  ]);
  expect((await stat(join(home, 'tombstone-keys.json'))).mode & 0o077).toBe(0);
  const again = await ingest();
  expect([again.code, JSON.parse(again.stdout)]).toMatchObject([
    0,
    { lines: 500, accepted: 0, forgotten: MINE },
  ]);
  expect((await run(['forget', 'acct_3'])).stderr).toContain('forgotten before');
  expect(await run(['forget', 'acct_nobody'])).toMatchObject({ code: 2 });
});

it('reads nothing in, serves nothing and forgets nobody without the key', async () => {
  await ingest();
  await run(['forget', 'acct_3']);
  const elsewhere = { RINGTRACE_TOMBSTONE_KEYS_FILE: join(home, 'other.json') };
  for (const args of [['ingest', '--json', '-'], ['serve'], ['forget', 'acct_4']]) {
    const { code, stderr } = await run(args, toNdjson(LINES), elsewhere);
    expect([args[0], code]).toEqual([args[0], 2]);
    expect(stderr).toContain('RINGTRACE_TOMBSTONE_KEYS_FILE');
  }
});

it('prunes what one account alone showed long ago, and only counts with --dry-run', async () => {
  const old = {
    type: 'identifier',
    accountId: 'acct_3',
    kind: 'device',
    value: 'old',
    at: '2026-01-01T00:00:00Z',
  };
  await run(['ingest', '-'], toNdjson([old]));
  const prune = async (...args: string[]) => {
    const { stdout } = await run(['prune', '--days', '30', '--json', ...args]);
    return JSON.parse(stdout) as unknown;
  };
  const counts = { days: 30, looked: 1, identifiers: 1, traces: 0 };
  expect(await prune('--dry-run')).toEqual({ ...counts, dryRun: true });
  expect(await prune()).toEqual({ ...counts, dryRun: false });
  expect(await prune()).toEqual({ ...counts, dryRun: false, looked: 0, identifiers: 0 });
  expect(await run(['prune', '--days', '0'])).toMatchObject({ code: 2 });
});

it('backs up and restores no database but the local one', async () => {
  for (const args of [
    ['db', 'backup', 'x'],
    ['db', 'restore', 'x'],
  ]) {
    const { code, stderr } = await run(args);
    expect([code, stderr]).toEqual([2, expect.stringContaining('docs/backup.md') as string]);
  }
});
