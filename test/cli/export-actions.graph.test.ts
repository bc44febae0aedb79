import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { wipeGraph } from '../testkit/dump.js';
import { runExport } from '../testkit/export-command.js';
import { accounts, binding, foundGroup } from '../testkit/found-group.js';
import { ingestLines, type StoredRun, storeRun } from '../testkit/seed.js';
import { SMALL_CAMPAIGN } from '../testkit/small-campaign.js';
import { countTruth } from '../testkit/truth.js';

const connection = inject('connection');
const [some] = SMALL_CAMPAIGN;
const AT = '2026-05-02T10:00:00Z';
const ABOUT_ACCOUNTS = [
  {
    type: 'account',
    accountId: 'acct_0',
    createdAt: '2024-01-01T00:00:00Z',
    paying: true,
    organization: 'org_a',
  },
  {
    type: 'account',
    accountId: 'acct_1',
    createdAt: '2026-04-20T00:00:00Z',
    paying: true,
    organization: 'org_a',
  },
  {
    type: 'account',
    accountId: 'acct_2',
    createdAt: '2026-04-20T00:00:00Z',
    paying: false,
    organization: 'org_b',
  },
  { type: 'paymentInstrument', accountId: 'acct_0', instrumentId: 'pi_0', at: AT },
  { type: 'paymentInstrument', accountId: 'acct_1', instrumentId: 'pi_1', at: AT, prepaid: true },
  { ...some, exchangeId: 'carrier', accountId: 'acct_2', ip: '198.51.100.7', ipClass: 'carrier' },
  { type: 'enforcement', accountId: 'acct_3', action: 'banned', at: AT },
  { type: 'enforcement', accountId: 'acct_4', action: 'banned', at: AT },
  { type: 'enforcement', accountId: 'acct_4', action: 'restored', at: '2026-05-03T10:00:00Z' },
];
let graph: Graph;
let stored: StoredRun;

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
  await ingestLines(graph, [...SMALL_CAMPAIGN, ...ABOUT_ACCOUNTS]);
  stored = await storeRun(graph, [
    foundGroup({
      reading: 'RING',
      accounts: accounts(0, 20),
      attached: 4,
      identifiers: [
        binding('device|dev_0', 4, 4),
        binding('device|dev_1', 4, 4),
        binding('paymentInstrument|pi_0', 2, 2),
        binding('promptFingerprint|shared_13', 30, 9, 0, 'POPULAR'),
      ],
    }),
    foundGroup({ reading: 'LINKED', accounts: accounts(20, 24) }),
  ]);
});
afterAll(() => graph.close());

const actions = (...options: readonly string[]) =>
  runExport(connection, 'ring', stored.groups[0]!.ringId, '--format', 'actions', ...options);

describe('the recommended actions', () => {
  it('stage a step for each account by its posterior and its role', async () => {
    const rows = parse((await actions()).stdout, { columns: true }) as Record<string, string>[];
    const stepOf = Object.fromEntries(
      rows.map(({ accountId, step, reason }) => [accountId, `${step} ${reason}`]),
    );
    const certain = [8, 9, 10, 11, 12, 13, 14, 15].map((place) => `acct_${place}`);
    const attached = [16, 17, 18, 19].map((place) => `acct_${place}`);
    expect(stepOf).toEqual({
      ...Object.fromEntries([0, 1, 2, 5, 6, 7].map((place) => [`acct_${place}`, 'limit SEVERAL_CHANNELS'])),
      acct_4: 'review RESTORED_BEFORE',
      ...Object.fromEntries(certain.map((accountId) => [accountId, 'suspend SEVERAL_CHANNELS_CERTAIN'])),
      ...Object.fromEntries(attached.map((accountId) => [accountId, 'review ONE_CHANNEL'])),
    });
  });

  it('are the same rows as NDJSON', async () => {
    const [first] = (await actions('--ndjson')).stdout.split('\n');
    expect(JSON.parse(first!)).toEqual({
      ringId: stored.groups[0]!.ringId,
      runId: stored.run.runId,
      accountId: 'acct_0',
      step: 'limit',
      reason: 'SEVERAL_CHANNELS',
      role: 'CORE',
      confidence: 1 / (1 + 2 ** -9),
      exchanges: countTruth(SMALL_CAMPAIGN.filter(({ accountId }) => accountId === 'acct_0')).exchanges,
      paying: true,
      olderThanYear: true,
      onCarrierAddress: false,
      organization: 'org_a',
    });
  });

  it('come with whom they would touch', async () => {
    const preview = JSON.parse((await actions('--preview')).stdout) as object;
    expect(preview).toMatchObject({
      accounts: 19,
      alreadyActedOn: 1,
      steps: { review: { accounts: 5 }, limit: { accounts: 6 }, suspend: { accounts: 8 } },
      paying: { accounts: 2, withOtherInstrument: 1, withPrepaidOnly: 1, withoutInstrument: 0 },
      payingUnknown: 16,
      olderThanYear: 1,
      ageUnknown: 16,
      onCarrierAddresses: 1,
      organizations: {
        distinct: 2,
        most: [
          { organization: 'org_a', accounts: 2 },
          { organization: 'org_b', accounts: 1 },
        ],
      },
    });
    const { stderr } = await actions();
    expect(stderr).toContain('Recommended for 19 accounts; the platform decides and acts\n  suspend: 8 ');
    expect(stderr).toContain(
      'paying: 2 (prepaid instruments only: 1, others: 1, without an instrument: 0); not said: 16',
    );
  });

  it('are for rings alone', async () => {
    await expect(
      runExport(connection, 'ring', stored.groups[1]!.ringId, '--format', 'actions'),
    ).rejects.toMatchObject({ code: 'USAGE', message: expect.stringContaining('read as LINKED') as string });
  });
});

describe('the reasons for an account', () => {
  const reasons = async (accountId: string, ...options: readonly string[]) =>
    (await runExport(connection, 'account', accountId, ...options)).stdout;

  it('say by kind and number what it shares, and what it did itself', async () => {
    const text = await reasons('acct_0');
    const own = SMALL_CAMPAIGN.filter(({ accountId }) => accountId === 'acct_0');
    const days = [...new Set(own.map(({ at }) => at.slice(0, 10)))].sort();
    const truth = countTruth(own);
    expect(text).toContain(`| One device | ${days[0]} | ${days.at(-1)} | ${days.length} |`);
    expect(text).toContain('| One payment instrument | 2026-05-02 | 2026-05-02 | 1 |');
    expect(text).toContain(`| Exchanges | ${truth.exchanges.toLocaleString('en')} |`);
    expect(text).toContain(`| Days with an exchange | ${days.length} |`);
    expect(text).toContain('| Created | 2024-01-01 |');
  });

  it('reveal no other account, no value, no group and no threshold', async () => {
    const html = (await reasons('acct_0', '--html')).replace(/<style>[^<]*<\/style>/, '');
    for (const text of [await reasons('acct_0'), html]) {
      expect(new Set(text.replaceAll('\\', '').match(/acct_\d+/g))).toEqual(new Set(['acct_0']));
      expect(text).not.toMatch(
        /dev_|pi_\d|shared_|once_|\b0\.9|bits|posterior|fingerprint of a whole|Fingerprint/,
      );
      expect(text).not.toContain(stored.groups[0]!.ringId);
    }
  });

  it('are not given where nothing is held against the account', async () => {
    const refused = async (accountId: string, message: string) =>
      expect(reasons(accountId)).rejects.toMatchObject({
        code: 'USAGE',
        message: expect.stringContaining(message) as string,
      });
    await refused('acct_20', 'as LINKED: nothing is held against its accounts');
    await refused('acct_59', 'in no group');
    await refused('nobody', 'No record names this account');
  });
});
