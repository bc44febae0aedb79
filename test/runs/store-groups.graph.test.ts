import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { epochDayOf } from '../../src/domain/time.js';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { withLease } from '../../src/graph/lease.js';
import { migrate } from '../../src/graph/migrations.js';
import { failRun } from '../../src/runs/fail-run.js';
import { finishRun } from '../../src/runs/finish-run.js';
import { storeGroups } from '../../src/runs/store-groups.js';
import { openDriver, wipeGraph } from '../testkit/dump.js';
import { accounts, foundGroup } from '../testkit/found-group.js';
import { ingestLines, openRun, storeRun } from '../testkit/seed.js';
import { SMALL_CAMPAIGN, SMALL_GROUPS } from '../testkit/small-campaign.js';
import { countTruth } from '../testkit/truth.js';

const connection = inject('connection');
const driver = openDriver(connection);
let graph: Graph;

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
});
beforeEach(() => wipeGraph(connection));
afterAll(async () => {
  await graph.close();
  await driver.close();
});

async function rows(text: string): Promise<readonly Record<string, unknown>[]> {
  const { records } = await driver.executeQuery(text);
  return records.map((record) => record.toObject() as Record<string, unknown>);
}
const shownRings = () =>
  rows(`MATCH (:CurrentRun)-[:IS]->(run)-[:FOUND]->(version)
    RETURN version.ringId AS ringId, version.reading AS reading ORDER BY reading`);
const leftovers = async () => {
  const [count] = await rows('MATCH (n:RingVersion|RingDay|Ring) RETURN count(n) AS nodes');
  return count?.nodes;
};

describe('a run', () => {
  it('keeps of each ring what its members took, to the last exchange of the lines', async () => {
    await ingestLines(graph, SMALL_CAMPAIGN);
    await storeRun(graph, SMALL_GROUPS);
    const truth = countTruth(SMALL_CAMPAIGN.filter(({ accountId }) => accounts(0, 20).includes(accountId)));
    const [ring] = await rows(`MATCH (v:RingVersion {reading: 'RING'})
      RETURN v.exchanges AS exchanges, v.inputTokens AS inputTokens, v.outputTokens AS outputTokens,
        v.accountCount AS accounts, v.coreCount AS core, v.attachedCount AS attached,
        COUNT { (v)-[:BOUND_BY]->() } AS identifiers`);
    const { exchanges, inputTokens, outputTokens } = truth;
    const figures = { exchanges, inputTokens, outputTokens };
    expect(ring).toEqual({ ...figures, accounts: 20, core: 16, attached: 4, identifiers: 7 });
    const [members] = await rows(`MATCH (:RingVersion {reading: 'RING'})-[m:HAS_MEMBER]->()
      RETURN sum(m.exchanges) AS exchanges, sum(m.inputTokens) AS inputTokens, sum(m.outputTokens) AS outputTokens`);
    expect(members).toEqual(figures);
    const days = await rows(`MATCH (:RingVersion {reading: 'RING'})-[:ON_DAY]->(d)
      RETURN sum(reduce(s = 0, x IN d.hours | s + x)) AS hours, sum(d.coreExchanges + d.attachedExchanges) AS roles,
        sum(reduce(s = 0, n IN range(0, size(d.cells) - 1) | s + d.volumes[n * 3])) AS cells`);
    expect(days).toEqual([{ hours: exchanges, roles: exchanges, cells: exchanges }]);
  });

  it('leaves out what came after the day it looks back from', async () => {
    await ingestLines(graph, SMALL_CAMPAIGN);
    const asOf = '2026-05-10';
    await storeRun(graph, SMALL_GROUPS, { asOfDay: epochDayOf(Date.parse(asOf)) });
    const within = SMALL_CAMPAIGN.filter(
      ({ accountId, at }) => accounts(0, 20).includes(accountId) && at.slice(0, 10) <= asOf,
    );
    const [ring] = await rows(`MATCH (v:RingVersion {reading: 'RING'}) RETURN v.exchanges AS exchanges`);
    expect(ring).toEqual({ exchanges: countTruth(within).exchanges });
    const [run] = await rows(`MATCH (r:DetectionRun)
      RETURN r.watermarkDay AS day, reduce(s = 0, x IN r.trafficExchanges | s + x) AS exchanges`);
    const everybody = countTruth(SMALL_CAMPAIGN.filter(({ at }) => at.slice(0, 10) <= asOf));
    expect(run).toEqual({ day: epochDayOf(Date.parse(asOf)), exchanges: everybody.exchanges });
  });

  it('shows as a whole when it finishes, and not before', async () => {
    await withLease(graph, 'detection', {}, async (lease) => {
      const run = await openRun(graph, lease);
      await storeGroups(graph, lease, run, [foundGroup({ reading: 'RING', accounts: accounts(0, 3) })]);
      expect(await shownRings()).toEqual([]);
      await finishRun(graph, lease, run, { steps: [], counts: {} });
    });
    expect(await shownRings()).toHaveLength(1);
  });

  it('keeps the id of a ring over runs', async () => {
    await ingestLines(graph, SMALL_CAMPAIGN.slice(0, 500));
    const first = await storeRun(graph, [foundGroup({ reading: 'RING', accounts: accounts(0, 10) })]);
    const second = await storeRun(graph, [
      foundGroup({ reading: 'LINKED', accounts: accounts(30, 34) }),
      foundGroup({ reading: 'RING', accounts: accounts(2, 20) }),
    ]);
    expect(second.groups[1]?.ringId).toBe(first.groups[0]?.ringId);
    expect(second.groups[0]?.ringId).not.toBe(first.groups[0]?.ringId);
    expect([first.run.sequence, second.run.sequence]).toEqual([1, 2]);
  });

  it('that died half-way shows nothing, and its leftovers go with the next run', async () => {
    await ingestLines(graph, SMALL_CAMPAIGN.slice(0, 500));
    const good = [foundGroup({ reading: 'RING', accounts: accounts(0, 10) })];
    await storeRun(graph, good);
    const shown = await shownRings();
    const kept = await leftovers();
    await withLease(graph, 'detection', {}, async (lease) => {
      const dead = await openRun(graph, lease);
      await storeGroups(graph, lease, dead, SMALL_GROUPS);
      const failed = await openRun(graph, lease);
      await failRun(graph, lease, failed, new Error('a test'));
      expect(await leftovers()).toBe(kept);
    });
    expect(await shownRings()).toEqual(shown);
    expect(
      await rows('MATCH (r:DetectionRun) RETURN r.state AS state, r.failure AS failure ORDER BY r.sequence'),
    ).toEqual([
      { state: 'DONE', failure: null },
      { state: 'FAILED', failure: 'DIED' },
      { state: 'FAILED', failure: 'INTERNAL' },
    ]);
  });

  it('writes nothing once another process holds the lease', async () => {
    await ingestLines(graph, SMALL_CAMPAIGN.slice(0, 100));
    const attempt = withLease(graph, 'detection', {}, async (lease) => {
      const run = await openRun(graph, lease);
      await driver.executeQuery("MATCH (lease:Lease {name: 'detection'}) SET lease.token = lease.token + 1");
      await storeGroups(graph, lease, run, SMALL_GROUPS);
    });
    await expect(attempt).rejects.toMatchObject({ code: 'LEASE_LOST' });
    await driver.executeQuery("MATCH (lease:Lease {name: 'detection'}) REMOVE lease.holder");
    expect(await leftovers()).toBe(0);
  });

  it('adds up tokens beyond what 63 bits hold without failing', async () => {
    const line = { ...SMALL_CAMPAIGN[0]!, inputTokens: Number.MAX_SAFE_INTEGER };
    const lines = Array.from({ length: 1_100 }, (_, n) => ({
      ...line,
      accountId: `acct_${n % 3}`,
      exchangeId: `huge_${n}`,
    }));
    await ingestLines(graph, lines);
    await storeRun(graph, [foundGroup({ reading: 'RING', accounts: accounts(0, 3) })]);
    const [ring] = await rows('MATCH (v:RingVersion) RETURN toString(v.inputTokens) AS tokens');
    expect(ring).toEqual({ tokens: String(2n ** 63n - 1n) });
  });
});
