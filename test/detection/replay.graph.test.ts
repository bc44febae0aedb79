import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { detect } from '../../src/detection/detect.js';
import { DEFAULT_PARAMETERS } from '../../src/domain/detection/parameters.js';
import { DAY_MS } from '../../src/domain/time.js';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { openDriver, wipeGraph } from '../testkit/dump.js';
import { ingestGood } from '../testkit/ingest-lines.js';
import { makeWorld } from '../testkit/made-world.js';
import { FULL } from '../testkit/size.js';
import { TESTER } from '../testkit/tester.js';

const connection = inject('connection');
const driver = openDriver(connection);
const FIRST_DAY = Date.UTC(2026, 3, 22);
const DAYS = 45;
const SIZE = FULL ? { innocents: 2_000, ringAccounts: 300 } : { innocents: 500, ringAccounts: 100 };
const TIMEOUT_MS = 3_600_000;
let graph: Graph;

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
});
afterAll(async () => {
  await graph.close();
  await driver.close();
});

interface Version {
  readonly sequence: number;
  readonly reading: string;
  readonly accounts: number;
  readonly exchanges: number;
}
interface Told {
  readonly kind: string;
  readonly before: number;
  readonly after: number;
  readonly other: string | null;
  readonly sequence: number;
  readonly restatedBy: string | null;
  readonly exchanges: readonly number[];
}
async function query<T = Readonly<Record<string, unknown>>>(text: string): Promise<readonly T[]> {
  const { records } = await driver.executeQuery(text);
  return records.map((record) => record.toObject() as T);
}
const lineageOf = (ringId: string) =>
  query<Told>(`MATCH (:Ring {ringId: '${ringId}'})-[:HAS_LINEAGE]->(event)<-[:TOLD]-(run)
    RETURN event.kind AS kind, event.accountsBefore AS before, event.accountsAfter AS after,
      event.otherRingId AS other, run.sequence AS sequence, event.restatedBy AS restatedBy,
      [event.exchangesBefore, event.exchangesAfter] AS exchanges ORDER BY run.sequence`);
const timeOf = (line: object) =>
  Date.parse('at' in line ? `${line.at}` : 'createdAt' in line ? `${line.createdAt}` : '');

it(
  'a campaign, read in and detected day by day, is one ring under one id to the end',
  async () => {
    const world = await makeWorld('seed-campaign', { seed: '7314', ...SIZE });
    const lines = [...world.lines].sort((a, b) => timeOf(a) - timeOf(b));
    let read = 0;
    for (let day = 1; day <= DAYS; day += 1) {
      const end = FIRST_DAY + day * DAY_MS;
      const until = lines.findIndex((line) => timeOf(line) >= end);
      const upTo = until < 0 ? lines.length : until;
      await ingestGood(graph, lines.slice(read, upTo));
      read = upTo;
      await detect(graph, {
        actor: TESTER,
        parameters: DEFAULT_PARAMETERS,
        codeVersion: 'test',
        asOfDay: undefined,
        clock: () => end,
      });
    }
    expect(read).toBe(lines.length);

    const [ring, ...others] = await query(`MATCH (ring:Ring)-[:HAS_VERSION]->(version {reading: 'RING'})
      RETURN ring.ringId AS ringId, count(*) AS runs ORDER BY runs DESC`);
    const versions =
      await query<Version>(`MATCH (:Ring {ringId: '${ring!.ringId}'})-[:HAS_VERSION]->(version)<-[:FOUND]-(run)
      RETURN run.sequence AS sequence, version.reading AS reading, version.accountCount AS accounts,
        version.exchanges AS exchanges ORDER BY sequence`);
    const founded = versions.findIndex(({ reading }) => reading === 'RING');
    expect(versions[founded]!.sequence).toBeLessThanOrEqual(5);
    // Every run from then on finds it, and reads it so.
    expect(versions.slice(founded).map(({ sequence, reading }) => [sequence, reading])).toEqual(
      Array.from({ length: versions.length - founded }, (_, n) => [versions[founded]!.sequence + n, 'RING']),
    );
    expect(versions.at(-1)!.sequence).toBe(DAYS);
    expect(versions.at(-1)!.accounts).toBeGreaterThan(SIZE.ringAccounts * 0.95);

    // Its volume goes down only where its lineage says from what, to what and why; nobody's own volume ever does.
    const told = await lineageOf(`${ring!.ringId}`);
    const falls = versions.flatMap(({ sequence, exchanges }, at) =>
      at > 0 && exchanges < versions[at - 1]!.exchanges
        ? [{ sequence, restatedBy: 'ACCOUNTS_LEFT', exchanges: [versions[at - 1]!.exchanges, exchanges] }]
        : [],
    );
    expect(
      told
        .filter(({ restatedBy }) => restatedBy !== null)
        .map(({ sequence, restatedBy, exchanges }) => ({ sequence, restatedBy, exchanges })),
    ).toEqual(falls);
    const members = await query<{ readonly exchanges: readonly number[] }>(
      `MATCH (:Ring {ringId: '${ring!.ringId}'})-[:HAS_VERSION]->(version)<-[:FOUND]-(run)
       MATCH (version)-[member:HAS_MEMBER]->(account) WITH * ORDER BY run.sequence
       RETURN account.accountId AS accountId, collect(member.exchanges) AS exchanges`,
    );
    const decreasing = members.filter(({ exchanges }) =>
      exchanges.some((count, at) => count < exchanges[at - 1]!),
    );
    expect(decreasing).toEqual([]);

    // Its lineage reads as a history: each event goes on from where the one before it ended.
    expect(told[0]).toMatchObject({ kind: 'CREATED', before: 0 });
    const changes = told.filter(({ kind }) => kind !== 'RESTATED');
    expect(changes.slice(1).map(({ before }) => before)).toEqual(
      changes.slice(0, -1).map(({ after }) => after),
    );
    expect(changes.slice(1).filter(({ kind }) => kind !== 'GREW' && kind !== 'SHRANK')).toEqual([]);
    // What was a ring of its own for a while came out of it and went back into it.
    for (const { ringId } of others) {
      const history = await lineageOf(`${ringId}`);
      expect([history[0]!.other, history.at(-1)]).toEqual([
        ring!.ringId,
        expect.objectContaining({ kind: 'MERGED_INTO', other: ring!.ringId }),
      ]);
    }
  },
  TIMEOUT_MS,
);
