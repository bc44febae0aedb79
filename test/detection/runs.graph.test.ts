import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type DetectOptions, type DetectSummary, detect } from '../../src/detection/detect.js';
import { DEFAULT_PARAMETERS } from '../../src/domain/detection/parameters.js';
import { epochDayOf } from '../../src/domain/time.js';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { openDriver, wipeGraph } from '../testkit/dump.js';
import { ingestGood, NOW } from '../testkit/ingest-lines.js';
import { type MadeWorld, makeWorld } from '../testkit/made-world.js';
import { seededRandom, shuffled } from '../testkit/random.js';
import { recount } from '../testkit/recount.js';
import { storedRing } from '../testkit/stored-ring.js';
import { TESTER } from '../testkit/tester.js';

const connection = inject('connection');
const driver = openDriver(connection);
let graph: Graph;
let world: MadeWorld;
let first: DetectSummary;

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  world = await makeWorld('lazy-ring', { seed: '7314', innocents: 600, ringAccounts: 70 });
  await wipeGraph(connection);
  await ingestGood(graph, world.lines);
  first = await run();
});
afterAll(async () => {
  await graph.close();
  await driver.close();
});

function run(options: Partial<DetectOptions> = {}): Promise<DetectSummary> {
  return detect(graph, {
    actor: TESTER,
    parameters: DEFAULT_PARAMETERS,
    codeVersion: 'test',
    asOfDay: undefined,
    clock: () => NOW,
    ...options,
  });
}
const runs = async () => {
  const { records } = await driver.executeQuery(
    `MATCH (run:DetectionRun) RETURN run.runId AS runId, run.state AS state, run.failure AS failure,
       EXISTS { (:CurrentRun)-[:IS]->(run) } AS shown, COUNT { (run)-[:FOUND]->() } AS groups
     ORDER BY run.sequence DESC`,
  );
  return records.map((record) => record.toObject() as Readonly<Record<string, unknown>>);
};
/** The groups with all their figures, without what names this run. */
const found = ({ groups }: DetectSummary) => groups.map(({ ringId: _, versionId: __, ...group }) => group);

describe('a detection run', () => {
  it('finds the same again in the same graph, under the same ids', async () => {
    const again = await run();
    expect(first.byReading.RING).toBe(1);
    expect(found(again)).toEqual(found(first));
    expect(again.groups.map(({ ringId }) => ringId)).toEqual(first.groups.map(({ ringId }) => ringId));
  });

  it('is refused while another is at work, which it does not disturb', async () => {
    const second: Promise<unknown>[] = [];
    const summary = await run({
      onStep: (name) => {
        if (name === 'verdicts') second.push(run().catch((error: unknown) => error));
      },
    });
    expect(await Promise.all(second)).toEqual([expect.objectContaining({ code: 'LEASE_HELD' })]);
    expect(found(summary)).toEqual(found(first));
  });

  it.each(['read links', 'candidates', 'verdicts'])(
    'stopped at "%s" shows nothing, and the next one works',
    async (step) => {
      const [before] = await runs();
      const stop = new AbortController();
      const stopped = run({
        signal: stop.signal,
        onStep: (name) => {
          if (name === step) stop.abort();
        },
      });
      await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
      const [failed, shown] = await runs();
      expect([failed?.state, failed?.shown, failed?.groups]).toEqual(['FAILED', false, 0]);
      expect(shown).toEqual(before);
      const { runId } = await run();
      expect((await runs())[0]).toMatchObject({ runId, state: 'DONE', shown: true });
    },
  );

  it('of an earlier day knows nothing of what came later', async () => {
    const asOf = '2026-05-08';
    const asOfDay = epochDayOf(Date.parse(asOf));
    const summary = await run({ asOfDay });
    const ring = summary.groups.find(({ reading }) => reading === 'RING')!;
    const members = ring.members.map(({ accountId }) => accountId);
    expect(members.filter((accountId) => !world.ringAccounts.includes(accountId))).toEqual([]);
    expect(Math.max(...ring.members.map(({ joinedAt }) => epochDayOf(joinedAt)))).toBeLessThanOrEqual(
      asOfDay,
    );
    expect(await storedRing(driver, ring.ringId)).toEqual(recount(world.lines, members, asOf));
    const known = world.lines.flatMap((line) =>
      'createdAt' in line && 'accountId' in line && timeOf(line) < `${asOf}T24` ? [line.accountId] : [],
    );
    expect(summary.accounts).toBe(new Set(known).size);
  });

  it('of an earlier day finds what a run on that day would have found', async () => {
    const asOf = '2026-05-08';
    const later = await run({ asOfDay: epochDayOf(Date.parse(asOf)) });
    await wipeGraph(connection);
    await ingestGood(
      graph,
      world.lines.filter((line) => timeOf(line) < `${asOf}T24`),
    );
    expect(found(await run())).toEqual(found(later));
  });

  it('finds the same whatever the order in which the lines came', async () => {
    await wipeGraph(connection);
    await ingestGood(graph, shuffled(world.lines, seededRandom(9)), 7_001);
    expect(found(await run())).toEqual(found(first));
  });
});

function timeOf(line: object): string {
  return 'at' in line ? `${line.at}` : 'createdAt' in line ? `${line.createdAt}` : '';
}
