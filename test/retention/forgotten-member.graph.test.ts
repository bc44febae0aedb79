import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { exportedRing } from '../../src/exports/exported-ring.js';
import { writeRingBundle } from '../../src/exports/ring-bundle.js';
import { forgetAccount } from '../../src/retention/forget-account.js';
import { type Api, at, openApi } from '../testkit/api.js';
import { wipeGraph } from '../testkit/dump.js';
import { migratedGraph } from '../testkit/fresh-graph.js';
import { ingestLines, SEED_NOW, type StoredRun, storeRun } from '../testkit/seed.js';
import { SMALL_CAMPAIGN, SMALL_GROUPS } from '../testkit/small-campaign.js';
import { TESTER } from '../testkit/tester.js';
import { TOMBSTONE_KEY } from '../testkit/tombstone-key.js';

const connection = inject('connection');
const graph = migratedGraph(connection);
const FORGOTTEN = 'acct_3';
let stored: StoredRun;
let pseudonym: string | undefined;
let api: Api;
let folder: string;

beforeAll(async () => {
  await wipeGraph(connection);
  await ingestLines(graph, SMALL_CAMPAIGN);
  stored = await storeRun(graph, SMALL_GROUPS);
  const request = { accountId: FORGOTTEN, keys: [TOMBSTONE_KEY], now: SEED_NOW };
  ({ pseudonym } = await forgetAccount(TESTER, graph, request));
  api = await openApi(graph);
  folder = await mkdtemp(join(tmpdir(), 'ringtrace forgotten '));
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

it('a forgotten member is in no list of accounts, and in the list of members without a fact', async () => {
  const { ringId } = stored.groups[0]!;
  const data = await api.data(
    `query ($ringId: String!, $gone: String!, $pseudonym: String!) {
      ring(ringId: $ringId) {
        accountCount
        members(first: 100) {
          totalCount
          nodes { accountId forgotten account { accountId createdAt country rings { member { role } } } }
        }
      }
      gone: account(accountId: $gone) { id }
      live: account(accountId: $pseudonym) { id }
    }`,
    { ringId, gone: FORGOTTEN, pseudonym },
  );
  expect([data.gone, data.live]).toEqual([null, null]);
  expect([at(data, 'ring.accountCount'), at(data, 'ring.members.totalCount')]).toEqual([20, 20]);
  const members = at<readonly { readonly accountId: string; readonly forgotten: boolean }[]>(
    data,
    'ring.members.nodes',
  );
  expect(members).toHaveLength(20);
  expect(members.filter(({ forgotten }) => forgotten)).toEqual([
    {
      accountId: pseudonym,
      forgotten: true,
      account: { accountId: pseudonym, createdAt: null, country: null, rings: [] },
    },
  ]);
});

it('a bundle made later says that it differs, and names nobody who was forgotten', async () => {
  const ring = await exportedRing(TESTER, graph, stored.groups[0]!.ringId, undefined, {});
  const out = join(folder, 'bundle');
  await writeRingBundle(TESTER, graph, ring, out, {});
  const read = (name: string) => readFile(join(out, name), 'utf8');
  expect(JSON.parse(await read('manifest.json'))).toMatchObject({
    rows: { members: 20 },
    differences: { membersMissing: 0, membersForgotten: 1 },
  });
  expect(await read('members.csv')).toContain(`\n${pseudonym},CORE,`);
  const texts = await Promise.all(['members.csv', 'evidence.ndjson', 'letter.md'].map(read));
  expect(texts.join('')).not.toMatch(new RegExp(`\\b${FORGOTTEN}\\b`));
  expect((await read('evidence.ndjson')).trim().split('\n')).toHaveLength(19);
});
