import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { type Api, at, openApi } from '../testkit/api.js';
import { RING_LINES as LINES, RING_ACCOUNTS as members } from '../testkit/counted-ring.js';
import { wipeGraph } from '../testkit/dump.js';
import { accounts, foundGroup } from '../testkit/found-group.js';
import { partsOfLines, sumLines } from '../testkit/line-sums.js';
import { ingestLines, storeRun } from '../testkit/seed.js';
import { SMALL_CAMPAIGN, SMALL_GROUPS } from '../testkit/small-campaign.js';
import type { ExchangeLine } from '../testkit/truth.js';

const connection = inject('connection');
const FIGURES = 'exchanges inputTokens outputTokens';
let graph: Graph;
let api: Api;
let ringId: string;

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
  await ingestLines(graph, SMALL_CAMPAIGN);
  const { groups } = await storeRun(graph, SMALL_GROUPS, { now: Date.UTC(2026, 6, 1) });
  ringId = groups[0]!.ringId;
  api = await openApi(graph);
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

const isMember = ({ accountId }: ExchangeLine) => members.has(accountId);
/** Each exchange of everybody once. */
const EVERYBODY = [
  ...new Map(SMALL_CAMPAIGN.map((line) => [`${line.accountId} ${line.exchangeId}`, line])).values(),
];
const ring = async (fields: string): Promise<Record<string, unknown>> =>
  at(await api.data(`{ ring(ringId: "${ringId}") { ${fields} } }`), 'ring');

describe('the totals over all groups', () => {
  const TOTALS = `groups accounts coreAccounts activeAccounts accountsInSeveral ${FIGURES} core attached
    byModel { model ${FIGURES} } shareOfAllTraffic`;
  const totals = async (args: string, fields = TOTALS) =>
    (await api.data(`{ ringTotals${args} { ${fields} } }`)).ringTotals;

  it('are the volume of the one ring there is, and its part of all traffic', async () => {
    const { volume } = await ring(
      `volume { ${FIGURES} core attached byModel { model ${FIGURES} } shareOfAllTraffic }`,
    );
    expect(await totals('')).toEqual({
      ...(volume as object),
      groups: 1,
      accounts: 20,
      coreAccounts: 16,
      activeAccounts: 20,
      accountsInSeveral: 0,
      shareOfAllTraffic: LINES.length / EVERYBODY.length,
    });
  });

  it('are told before and after a day, with the part of the traffic of that time', async () => {
    const before = ({ at: time }: ExchangeLine) => time < '2026-05-04';
    const share = (lines: readonly ExchangeLine[]) => lines.filter(isMember).length / lines.length;
    const after = (line: ExchangeLine) => !before(line);
    expect(await totals('(to: "2026-05-04")', 'exchanges shareOfAllTraffic')).toEqual({
      exchanges: LINES.filter(before).length,
      shareOfAllTraffic: share(EVERYBODY.filter(before)),
    });
    expect(await totals('(from: "2026-05-04")', 'exchanges shareOfAllTraffic')).toEqual({
      exchanges: LINES.filter(after).length,
      shareOfAllTraffic: share(EVERYBODY.filter(after)),
    });
    expect(await ring('volume(to: "2026-05-04") { shareOfAllTraffic }')).toEqual({
      volume: { shareOfAllTraffic: share(EVERYBODY.filter(before)) },
    });
  });

  it('count an account once that is in two groups, in the role that says more', async () => {
    await storeRun(graph, [
      foundGroup({ reading: 'RING', accounts: accounts(0, 10), attached: 5 }),
      foundGroup({ reading: 'RING', accounts: accounts(5, 20), attached: 3 }),
      foundGroup({ reading: 'LINKED', accounts: accounts(0, 4) }),
    ]);
    const attached = LINES.filter(({ accountId }) => Number(accountId.slice(5)) >= 17).length;
    expect(await totals('')).toMatchObject({
      ...sumLines(LINES),
      groups: 2,
      accounts: 20,
      coreAccounts: 17,
      accountsInSeveral: 5,
      core: LINES.length - attached,
      attached,
      byModel: partsOfLines(LINES, 'model'),
    });
    expect(await totals('(readings: [RING, LINKED])')).toMatchObject({
      ...sumLines(LINES),
      groups: 3,
      accounts: 20,
      accountsInSeveral: 9,
    });
    await storeRun(graph, SMALL_GROUPS, { now: Date.UTC(2026, 6, 1) });
  });

  it('are all nothing for a reading that no group has', async () => {
    await storeRun(graph, SMALL_GROUPS.slice(2));
    expect(await totals('', 'groups accounts exchanges core byModel { model } shareOfAllTraffic')).toEqual({
      groups: 0,
      accounts: 0,
      exchanges: 0,
      core: 0,
      byModel: [],
      shareOfAllTraffic: 0,
    });
    await storeRun(graph, SMALL_GROUPS, { now: Date.UTC(2026, 6, 1) });
  });
});
