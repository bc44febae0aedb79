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

const connection = inject('connection');
const driver = openDriver(connection);
const FIRST_DAY = Date.UTC(2026, 3, 22);
const DAYS = 45;
const SIZE = FULL ? { innocents: 3_000, ringAccounts: 300 } : { innocents: 300, ringAccounts: 60 };
/** Runs at every so many ends of days. */
const EVERY = FULL ? 1 : 3;
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

const query = async (text: string) => {
  const { records } = await driver.executeQuery(text);
  return records.map((record) => record.toObject() as Readonly<Record<string, unknown>>);
};
const timeOf = (line: object) =>
  Date.parse('at' in line ? `${line.at}` : 'createdAt' in line ? `${line.createdAt}` : '');

it(
  'a campaign, read in day by day, is one ring under one id, which grows and never takes back an exchange',
  async () => {
    const world = await makeWorld('lazy-ring', { seed: '7314', ...SIZE });
    const lines = [...world.lines].sort((a, b) => timeOf(a) - timeOf(b));
    let read = 0;
    for (let day = EVERY; day <= DAYS; day += EVERY) {
      const end = FIRST_DAY + day * DAY_MS;
      const until = lines.findIndex((line) => timeOf(line) >= end);
      const upTo = until < 0 ? lines.length : until;
      await ingestGood(graph, lines.slice(read, upTo));
      read = upTo;
      await detect(graph, {
        parameters: DEFAULT_PARAMETERS,
        codeVersion: 'test',
        asOfDay: undefined,
        clock: () => end,
      });
    }
    expect(read).toBe(lines.length);

    const rings = await query(`MATCH (version:RingVersion {reading: 'RING'})
      RETURN DISTINCT version.ringId AS ringId`);
    expect(rings).toHaveLength(1);
    const versions =
      await query(`MATCH (:Ring {ringId: '${rings[0]!.ringId}'})-[:HAS_VERSION]->(version)<-[:FOUND]-(run)
      RETURN run.sequence AS sequence, version.reading AS reading, version.accountCount AS accounts,
        toInteger(version.exchanges) AS exchanges ORDER BY sequence`);
    const last = versions.at(-1)!;
    const founded = versions.findIndex(({ reading }) => reading === 'RING');
    // From the first run that found it, every run finds it.
    expect(versions.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: versions.length }, (_, n) => DAYS / EVERY - versions.length + 1 + n),
    );
    expect(new Set(versions.slice(founded).map(({ reading }) => reading))).toEqual(new Set(['RING']));
    const exchanges = versions.map((version) => version.exchanges as number);
    expect(exchanges).toEqual([...exchanges].sort((a, b) => a - b));
    expect(last.accounts as number).toBeGreaterThan(SIZE.ringAccounts * 0.9);

    const told =
      await query(`MATCH (:Ring {ringId: '${rings[0]!.ringId}'})-[:HAS_LINEAGE]->(event)<-[:TOLD]-(run)
      RETURN event.kind AS kind, event.accountsBefore AS before, event.accountsAfter AS after
      ORDER BY run.sequence`);
    const [first, ...later] = told;
    expect(first).toMatchObject({ kind: 'CREATED', before: 0 });
    expect(new Set(later.map(({ kind }) => kind))).toEqual(new Set(['GREW']));
    // Each event goes on from where the one before it ended.
    expect(later.map(({ before }) => before)).toEqual(told.slice(0, -1).map(({ after }) => after));
  },
  TIMEOUT_MS,
);
