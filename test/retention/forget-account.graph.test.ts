import { afterAll, describe, expect, inject, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.js';
import { promote } from '../../src/ingest/promotion.js';
import { forgetAccount } from '../../src/retention/forget-account.js';
import { breakingGraph } from '../testkit/breaking-graph.js';
import { toNdjson } from '../testkit/campaign-lines.js';
import { openDriver } from '../testkit/dump.js';
import { freshGraph } from '../testkit/fresh-graph.js';
import { readMainChain } from '../testkit/main-chain.js';
import { ingestLines, SEED_NOW, storeRun } from '../testkit/seed.js';
import { SMALL_CAMPAIGN, SMALL_GROUPS } from '../testkit/small-campaign.js';
import { TESTER } from '../testkit/tester.js';
import { TOMBSTONE_KEY } from '../testkit/tombstone-key.js';
import { tracesOf } from '../testkit/traces-of.js';

const connection = inject('connection');
const graph = freshGraph(connection);
const driver = openDriver(connection);
afterAll(() => driver.close());

const KEYS = [TOMBSTONE_KEY];
const FORGOTTEN = 'acct_3';
const forget = (accountId: string, into = graph) =>
  forgetAccount(TESTER, into, { accountId, keys: KEYS, now: SEED_NOW });

async function rows(text: string, parameters: object = {}): Promise<readonly Record<string, unknown>[]> {
  const { records } = await driver.executeQuery(text, parameters);
  return records.map((record) => record.toObject() as Record<string, unknown>);
}

async function send(lines: readonly object[], keys = KEYS) {
  async function* source() {
    yield Buffer.from(toNdjson(lines));
  }
  const summary = await ingest(graph, source(), {
    clock: () => SEED_NOW,
    dedupDays: 400,
    tombstoneKeys: () => keys,
  });
  await promote(graph);
  return summary;
}

/** What in the graph still names an account, the audit aside, or is left of one that was forgotten. */
async function leftOf(accountId: string): Promise<object> {
  const [named] = await rows(
    `MATCH (n) WHERE NOT n:AuditRow AND (n.accountId = $id OR n.key STARTS WITH $id + '|')
     RETURN count(n) AS nodes`,
    { id: accountId },
  );
  const [left] = await rows(`MATCH (a:ForgottenAccount)
    RETURN count(CASE WHEN (a)-[:USED|ACTIVE_ON|SUBJECT_TO]->() THEN 1 END) AS links,
      count(CASE WHEN size(keys(a)) <> 1 THEN 1 END) AS facts`);
  const [lonely] = await rows(
    `MATCH (i:Identifier) WHERE NOT (i)<-[:USED]-() RETURN count(i) AS identifiers`,
  );
  return { ...named, ...left, ...lonely, traces: await tracesOf(driver, accountId) };
}
const NOTHING_LEFT = { nodes: 0, links: 0, facts: 0, identifiers: 0, traces: 0 };

const totals = () =>
  rows(`MATCH (v:RingVersion {reading: 'RING'})-[m:HAS_MEMBER]->()
    RETURN v.exchanges AS exchanges, v.accountCount AS accounts, count(m) AS members, sum(m.exchanges) AS ofMembers`);

describe('a forgotten account', () => {
  it('is gone with all that it showed, and past runs keep their totals under a pseudonym', async () => {
    await ingestLines(graph, SMALL_CAMPAIGN);
    await storeRun(graph, SMALL_GROUPS);
    const before = await totals();
    const { pseudonym, ...removed } = await forget(FORGOTTEN);
    expect(pseudonym).toMatch(/^forgotten-[\da-f]{16}$/);
    for (const count of [removed.links, removed.records, removed.traces]) expect(count).toBeGreaterThan(0);
    expect(await leftOf(FORGOTTEN)).toEqual(NOTHING_LEFT);
    expect(await totals()).toEqual(before);
    const held = await rows(
      'MATCH (:RingVersion)-[m:HAS_MEMBER]->(a:ForgottenAccount) RETURN a.accountId AS id',
    );
    expect(held).toEqual([{ id: pseudonym }]);
  });

  it('is recorded once, by the pseudonym alone', async () => {
    await ingestLines(graph, SMALL_CAMPAIGN);
    const { pseudonym } = await forget(FORGOTTEN);
    expect(await forget(FORGOTTEN)).toMatchObject({ pseudonym: undefined, links: 0, records: 0, traces: 0 });
    const chain = await readMainChain(driver);
    expect(
      chain.filter(({ action }) => action === 'ACCOUNT_FORGOTTEN').map(({ targets }) => targets),
    ).toEqual([[`ForgottenAccount:${pseudonym}`]]);
    expect(JSON.stringify(chain)).not.toContain(FORGOTTEN);
  });

  it('does not come back when its records are sent again, and the others of the file do', async () => {
    await send(SMALL_CAMPAIGN);
    await forget(FORGOTTEN);
    const extra = [
      { type: 'account', accountId: FORGOTTEN, createdAt: '2026-04-22T10:00:00Z' },
      { type: 'account', accountId: 'acct_new', createdAt: '2026-04-22T10:00:00Z' },
    ];
    const mine = SMALL_CAMPAIGN.filter(({ accountId }) => accountId === FORGOTTEN).length;
    expect(await send([...SMALL_CAMPAIGN, ...extra])).toEqual({
      accepted: 1,
      duplicates: SMALL_CAMPAIGN.length - mine,
      forgotten: mine + 1,
      rejectedCount: 0,
      rejectedByCode: {},
    });
    expect(await leftOf(FORGOTTEN)).toEqual(NOTHING_LEFT);
  });

  it('stops every ingest that has not its key, also one with a key of the same name', async () => {
    await send(SMALL_CAMPAIGN);
    await forget(FORGOTTEN);
    const secret = Buffer.alloc(32, 'another secret of thirty-two bytes').toString('base64url');
    for (const keys of [[], [{ ...TOMBSTONE_KEY, secret }]]) {
      await expect(send(SMALL_CAMPAIGN.slice(0, 1), keys)).rejects.toMatchObject({ code: 'CONFIGURATION' });
    }
    await expect(
      forgetAccount(TESTER, graph, {
        accountId: 'acct_4',
        keys: [{ ...TOMBSTONE_KEY, secret }],
        now: SEED_NOW,
      }),
    ).rejects.toMatchObject({ code: 'CONFIGURATION' });
  });

  it('is forgotten whole wherever the first attempt broke off', async () => {
    await ingestLines(graph, SMALL_CAMPAIGN);
    await storeRun(graph, SMALL_GROUPS);
    const before = await totals();
    let broken = 0;
    for (let last = 1; broken === last - 1; last += 1) {
      const accountId = `acct_${last}`;
      await forget(accountId, breakingGraph(graph, last)).catch(() => {
        broken += 1;
      });
      await forget(accountId);
      expect(await leftOf(accountId)).toEqual(NOTHING_LEFT);
    }
    expect(broken).toBeGreaterThan(5);
    expect(await totals()).toEqual(before);
    const chain = await readMainChain(driver);
    expect(chain.filter(({ action }) => action === 'ACCOUNT_FORGOTTEN')).toHaveLength(broken + 1);
  });

  it('does not slip through an ingest that is under way', async () => {
    await send(SMALL_CAMPAIGN);
    const accountIds = Array.from({ length: 8 }, (_, place) => `acct_${place}`);
    const sending = Promise.all([send(SMALL_CAMPAIGN), send(SMALL_CAMPAIGN), send(SMALL_CAMPAIGN)]);
    for (const accountId of accountIds) await forget(accountId);
    await sending;
    for (const accountId of accountIds) expect(await leftOf(accountId)).toEqual(NOTHING_LEFT);
  });
});

it('an account that is not there is not forgotten, and nobody without the right forgets any', async () => {
  await ingestLines(graph, SMALL_CAMPAIGN.slice(0, 10));
  await expect(forget('acct_nobody')).rejects.toMatchObject({ code: 'USAGE' });
  expect(await rows('MATCH (t:Tombstone|TombstoneKey) RETURN t')).toEqual([]);
  const viewer = { ...TESTER, roles: ['analyst'] as const };
  expect(() => forgetAccount(viewer, graph, { accountId: FORGOTTEN, keys: KEYS, now: SEED_NOW })).toThrow(
    'administer',
  );
});
