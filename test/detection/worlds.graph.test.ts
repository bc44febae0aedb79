import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type DetectSummary, detect } from '../../src/detection/detect.js';
import { DEFAULT_PARAMETERS } from '../../src/domain/detection/parameters.js';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { openDriver, wipeGraph } from '../testkit/dump.js';
import { ingestGood, NOW } from '../testkit/ingest-lines.js';
import { type MadeWorld, makeWorld } from '../testkit/made-world.js';
import { recount } from '../testkit/recount.js';
import { FULL } from '../testkit/size.js';
import { storedRing } from '../testkit/stored-ring.js';
import { TESTER } from '../testkit/tester.js';

const connection = inject('connection');
const driver = openDriver(connection);
const SIZES = FULL ? [2_000, 20_000] : [2_000];
let graph: Graph;

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
});
afterAll(async () => {
  await graph.close();
  await driver.close();
});

async function detectedIn(world: MadeWorld): Promise<DetectSummary> {
  await wipeGraph(connection);
  await ingestGood(graph, world.lines);
  return detect(graph, {
    actor: TESTER,
    parameters: DEFAULT_PARAMETERS,
    codeVersion: 'test',
    asOfDay: undefined,
    clock: () => NOW,
  });
}
const ringsOf = ({ groups }: DetectSummary) => groups.filter(({ reading }) => reading === 'RING');

describe('a ring whose accounts were all banned', () => {
  it('is followed by another, which has nothing of it but its prompts', async () => {
    const world = await makeWorld('rotation-after-ban', {
      seed: '7314',
      innocents: 2_000,
      ringAccounts: 120,
    });
    const { groups } = await detectedIn(world);
    const followed = groups.flatMap(({ succeedsRingId, members, judgements }) =>
      succeedsRingId === undefined ? [] : [{ succeedsRingId, members, judgements }],
    );
    expect(followed).toHaveLength(1);
    const ringsOfMembers = (members: readonly { readonly accountId: string }[]) => [
      ...new Set(members.map(({ accountId }) => world.ringOf.get(accountId))),
    ];
    const before = groups.find(({ ringId }) => ringId === followed[0]!.succeedsRingId);
    expect([ringsOfMembers(before!.members), ringsOfMembers(followed[0]!.members)]).toEqual([
      ['ring-1'],
      ['ring-1-successor'],
    ]);
    const told = new Map(followed[0]!.judgements.map(({ name, value }) => [name, value]));
    expect(told.get('began')).toBe(1);
    expect(told.get('signUpBursts')).toBeGreaterThan(0.5);
  });
});

describe.each(SIZES)('among %i innocents', (innocents) => {
  it('without a ring, nobody is convicted', async () => {
    const summary = await detectedIn(
      await makeWorld('innocent', { seed: '7311', innocents, ringAccounts: 0 }),
    );
    expect(ringsOf(summary)).toEqual([]);
    expect(summary.accounts).toBe(innocents);
    expect(summary.groups.length).toBeGreaterThan(10);
  });

  describe.each([
    { name: 'lazy-ring', seed: '7312', ringAccounts: 150 },
    { name: 'seed-campaign', seed: '7313', ringAccounts: 400 },
  ])('the ring of $name', ({ name, seed, ringAccounts }) => {
    let world: MadeWorld;
    let summary: DetectSummary;
    beforeAll(async () => {
      world = await makeWorld(name, { seed, innocents, ringAccounts });
      summary = await detectedIn(world);
    });

    it('comes back as one, without a single innocent and nearly to the last account', () => {
      const [ring, ...others] = ringsOf(summary);
      expect(others).toEqual([]);
      const members = ring!.members.map(({ accountId }) => accountId);
      const innocentsIn = members.filter((accountId) => !world.ringAccounts.includes(accountId));
      expect(innocentsIn.map((accountId) => world.kindOf.get(accountId))).toEqual([]);
      expect(members.length).toBeGreaterThanOrEqual(0.98 * world.ringAccounts.length);
    });

    it('took what the lines of its members add up to, by member, day, model and capability', async () => {
      const [ring] = ringsOf(summary);
      const members = ring!.members.map(({ accountId }) => accountId);
      expect(await storedRing(driver, ring!.ringId)).toEqual(recount(world.lines, members));
    });

    it('shows as the current run, with as many groups of each reading as it said', async () => {
      const { records } = await driver.executeQuery(
        `MATCH (:CurrentRun)-[:IS]->(run) RETURN run.runId AS runId, [run.ringCount, run.linkedCount,
           run.denseBenignCount, run.suspectedCount] AS counts`,
      );
      const { RING, LINKED, DENSE_BENIGN, SUSPECTED } = summary.byReading;
      expect(records.map((record) => record.toObject())).toEqual([
        { runId: summary.runId, counts: [RING, LINKED, DENSE_BENIGN, SUSPECTED] },
      ]);
    });

    it('is told with figures that the members and the values bear out', () => {
      for (const { members, identifiers, judgements } of summary.groups) {
        const names = new Map(judgements.map(({ name, value }) => [name, value]));
        expect(names.get('members')).toBe(members.length);
        expect(names.get('core')).toBe(members.filter(({ role }) => role === 'CORE').length);
        for (const { bits, priorBits, posteriorBits, joinedAt } of members) {
          const sum = Object.values(bits).reduce((total, channel) => total + channel, priorBits);
          expect(posteriorBits).toBeCloseTo(sum, 6);
          expect(joinedAt).toBeLessThan(NOW);
        }
        for (const { accountsInGroup, degree } of identifiers) {
          expect(accountsInGroup).toBeLessThanOrEqual(Math.min(degree, members.length));
        }
      }
    });
  });
});
