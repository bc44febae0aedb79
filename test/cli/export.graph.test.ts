import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { wipeGraph } from '../testkit/dump.js';
import { runExport } from '../testkit/export-command.js';
import { accounts, foundGroup } from '../testkit/found-group.js';
import { ingestLines, type StoredRun, storeRun } from '../testkit/seed.js';
import { SMALL_CAMPAIGN, SMALL_GROUPS } from '../testkit/small-campaign.js';
import { countTruth } from '../testkit/truth.js';

const connection = inject('connection');
let graph: Graph;
let folder: string;
let stored: StoredRun;

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
  folder = await mkdtemp(join(tmpdir(), 'ringtrace export '));
});
afterAll(async () => {
  await graph.close();
  await rm(folder, { recursive: true, force: true });
});

const run = async (...args: readonly string[]) => (await runExport(connection, ...args)).stdout;

it('says that there is nothing to export before the first run', async () => {
  await expect(run('rings')).rejects.toMatchObject({ code: 'PREREQUISITE_MISSING' });
});

it('writes one row a member, sorted by ring and account', async () => {
  await ingestLines(graph, SMALL_CAMPAIGN);
  stored = await storeRun(graph, SMALL_GROUPS);
  const [header, ...rows] = (await run('members')).trimEnd().split('\n');
  expect(header).toBe('ringId,accountId,role,reading,confidence,joinedAt,exchanges');
  const ids = [...accounts(0, 20)].sort();
  expect(rows.map((row) => row.split(',')[1])).toEqual(ids);
  const ofFirst = countTruth(SMALL_CAMPAIGN.filter(({ accountId }) => accountId === 'acct_0')).exchanges;
  const confidence = 1 / (1 + 2 ** -9);
  expect(rows[0]).toBe(
    `${stored.groups[0]!.ringId},acct_0,CORE,RING,${confidence},2026-05-01T12:00:00.000Z,${ofFirst}`,
  );
});

it('writes one row a group, of the readings asked for', async () => {
  const [header, ...rows] = (await run('rings', '--readings', 'ring,linked,dense_benign,suspected'))
    .trimEnd()
    .split('\n');
  expect(header).toBe(
    'ringId,reading,state,accounts,coreAccounts,exchanges,inputTokens,outputTokens,firstActivityAt,lastActivityAt,confidence,exposure',
  );
  expect(rows.map((row) => row.split(',')[0])).toEqual(stored.groups.map(({ ringId }) => ringId).sort());
  const ring = rows.find((row) => row.includes(',RING,'))!.split(',');
  const truth = countTruth(SMALL_CAMPAIGN.filter(({ accountId }) => accounts(0, 20).includes(accountId)));
  expect(ring.slice(1, 8)).toEqual([
    'RING',
    'OPEN',
    '20',
    '16',
    String(truth.exchanges),
    String(truth.inputTokens),
    String(truth.outputTokens),
  ]);
});

it('names no member of a SUSPECTED group', async () => {
  expect(await run('members', '--readings', 'suspected')).toBe(
    'ringId,accountId,role,reading,confidence,joinedAt,exchanges\n',
  );
});

it('writes a file that is whole or not there', async () => {
  const out = join(folder, 'rings.csv');
  expect(await run('rings', '--out', out)).toBe('');
  expect(await readFile(out, 'utf8')).toBe(await run('rings'));
  await expect(run('rings', '--out', join(folder, 'nowhere', 'rings.csv'))).rejects.toMatchObject({
    code: 'USAGE',
  });
  expect(await readdir(folder)).toEqual(['rings.csv']);
});

it('escapes what a spreadsheet would take for a formula', async () => {
  await ingestLines(graph, [{ type: 'account', accountId: '=1+1', createdAt: '2026-05-01T00:00:00Z' }]);
  await storeRun(graph, [foundGroup({ reading: 'RING', accounts: ['=1+1'] })]);
  expect((await run('members')).split('\n')[1]).toContain(",'=1+1,");
});

it('refuses a reading it does not know', async () => {
  await expect(run('rings', '--readings', 'guilty')).rejects.toMatchObject({
    code: 'USAGE',
    message: '--readings knows ring, linked, dense_benign, suspected',
  });
});
