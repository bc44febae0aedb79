import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { wipeGraph } from '../testkit/dump.js';
import { runExport } from '../testkit/export-command.js';
import { folderFiles } from '../testkit/folder-files.js';
import { accounts, binding, foundGroup } from '../testkit/found-group.js';
import { ingestLines, type StoredRun, storeRun } from '../testkit/seed.js';
import { SMALL_CAMPAIGN } from '../testkit/small-campaign.js';
import { ROOT } from '../testkit/source-files.js';
import { countTruth } from '../testkit/truth.js';

const connection = inject('connection');
const MEMBERS = accounts(0, 20);
const LINES = SMALL_CAMPAIGN.filter(({ accountId }) => MEMBERS.includes(accountId));
let graph: Graph;
let folder: string;
let stored: StoredRun;
let files: ReadonlyMap<string, Buffer>;

const json = <T>(path: string) => JSON.parse(String(files.get(path))) as T;
const csv = (path: string) => parse(files.get(path)!, { columns: true }) as Record<string, string>[];
const bundle = async (name: string, ...options: readonly string[]) => {
  const out = join(folder, name);
  const { stdout } = await runExport(
    connection,
    'ring',
    stored.groups[0]!.ringId,
    '--format',
    'bundle',
    '--out',
    out,
    ...options,
  );
  return { out, summary: JSON.parse(stdout) as { manifestSha256: string }, files: await folderFiles(out) };
};

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
  folder = await mkdtemp(join(tmpdir(), 'ringtrace bundle '));
  await ingestLines(graph, SMALL_CAMPAIGN);
  const device = (place: number) => binding(`device|dev_${place}`, 4, 4, 8 + place);
  stored = await storeRun(graph, [
    foundGroup({
      reading: 'RING',
      accounts: MEMBERS,
      attached: 4,
      // Of the last one the run says more holders than there are.
      identifiers: [...[0, 1, 2, 3].map(device), binding('device|dev_4', 5, 5, 1, 'POPULAR')],
    }),
  ]);
  files = (await bundle('first')).files;
});
afterAll(async () => {
  await graph.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the evidence bundle', () => {
  it('names every file with its bytes and SHA-256', async () => {
    const { files: named } = json<{ files: { path: string; bytes: number; sha256: string }[] }>(
      'manifest.json',
    );
    const others = [...files].filter(([path]) => path !== 'manifest.json');
    expect(named).toEqual(
      others.map(([path, bytes]) => {
        return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
      }),
    );
    expect(named.map(({ path }) => path).filter((path) => !path.startsWith('statements/'))).toEqual([
      'evidence.ndjson',
      'identifiers.csv',
      'judgements.json',
      'letter.html',
      'letter.md',
      'members.csv',
      'run.json',
    ]);
  });

  it('has every member, whose volumes add up to the lines sent', () => {
    const members = csv('members.csv');
    const truth = countTruth(LINES);
    const sum = (column: string) => members.reduce((total, row) => total + Number(row[column]), 0);
    expect(members.map(({ accountId }) => accountId)).toEqual([...MEMBERS].sort());
    expect([sum('exchanges'), sum('inputTokens'), sum('outputTokens')]).toEqual([
      truth.exchanges,
      truth.inputTokens,
      truth.outputTokens,
    ]);
    for (const row of members) {
      const bits = ['priorBits', 'paymentBits', 'networkBits', 'deviceBits', 'promptBits'];
      const posterior = bits.reduce((total, column) => total + Number(row[column]), 0);
      expect(posterior).toBeCloseTo(Number(row.posteriorBits), 9);
    }
  });

  it('has for each member the values that it showed, with their days', () => {
    const lines = String(files.get('evidence.ndjson'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { accountId: string; values: object[] });
    expect(lines.map(({ accountId }) => accountId)).toEqual([...MEMBERS].sort());
    const days = [
      ...new Set(LINES.filter(({ accountId }) => accountId === 'acct_7').map(({ at }) => at.slice(0, 10))),
    ].sort();
    expect(lines.find(({ accountId }) => accountId === 'acct_7')).toEqual({
      accountId: 'acct_7',
      values: [
        {
          kind: 'device',
          value: 'dev_1',
          bits: 9,
          setAside: null,
          firstDay: days[0],
          lastDay: days.at(-1),
          days: days.length,
        },
      ],
    });
  });

  it('has the statements that it was read with, as they stand in the code', async () => {
    const used = [...files].filter(([path]) => path.endsWith('.cypher'));
    const source = await folderFiles(join(ROOT, 'cypher'));
    expect(used.length).toBeGreaterThan(5);
    for (const [path, text] of used) expect(text).toEqual(source.get(path.replace('statements/', '')));
    const parameters = String(files.get('statements/parameters.ndjson')).trimEnd().split('\n');
    const named = parameters.map((line) => (JSON.parse(line) as { statement: string }).statement);
    expect([...new Set(named)].map((name) => `statements/${name}.cypher`)).toEqual(
      used.map(([path]) => path),
    );
  });

  it('says where the graph differs from what the run counted', () => {
    expect(json<{ rows: object; differences: object }>('manifest.json')).toMatchObject({
      rows: { members: 20, identifiers: 5 },
      differences: { membersMissing: 0, membersForgotten: 0, identifiersThatDiffer: 1 },
    });
  });

  it('is the same to the byte for the same run, also after later records and a later run', async () => {
    const [line] = LINES;
    await ingestLines(graph, [
      { ...line, exchangeId: 'later', accountId: 'acct_0', deviceId: 'dev_1', at: '2026-06-20T10:00:00Z' },
    ]);
    await storeRun(graph, [foundGroup({ reading: 'RING', accounts: accounts(0, 15) })]);
    const again = await bundle('again', '--run', stored.run.runId);
    expect(again.files).toEqual(files);
    expect(again.summary.manifestSha256).toBe(
      createHash('sha256').update(files.get('manifest.json')!).digest('hex'),
    );
    expect((await bundle('newer')).files).not.toEqual(files);
  });

  it('replaces nothing, and leaves nothing half written', async () => {
    const out = join(folder, 'taken');
    await mkdir(out);
    await writeFile(join(out, 'mine.txt'), 'mine');
    await expect(bundle('taken')).rejects.toMatchObject({ code: 'USAGE' });
    await expect(bundle(join('nowhere', 'x'))).rejects.toMatchObject({ code: 'USAGE' });
    expect(await readdir(out)).toEqual(['mine.txt']);
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
