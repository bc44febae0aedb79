import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { type Api, at, openApi } from '../testkit/api.js';
import { wipeGraph } from '../testkit/dump.js';
import { runExport } from '../testkit/export-command.js';
import { accounts, foundGroup } from '../testkit/found-group.js';
import { type ReadLetter, readLetter, says } from '../testkit/letter.js';
import { ingestLines, type StoredRun, storeRun } from '../testkit/seed.js';
import { SMALL_CAMPAIGN, SMALL_GROUPS } from '../testkit/small-campaign.js';

const connection = inject('connection');
let graph: Graph;
let api: Api;
let first: StoredRun;

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
  await ingestLines(graph, SMALL_CAMPAIGN);
  first = await storeRun(graph, SMALL_GROUPS);
  api = await openApi(graph);
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

const letterOf = async (place: number, ...options: readonly string[]) =>
  (await runExport(connection, 'ring', first.groups[place]!.ringId, ...options)).stdout;

/** Asks every query of a letter over HTTP and returns the figures that are not found again. */
async function notFoundAgain({ queries, sources }: ReadLetter) {
  const answers = new Map<string, unknown>();
  for (const [name, query] of queries) answers.set(name, await api.data(query));
  return sources.filter(({ query, paths, answers: told, shown, runId }) => {
    const again = paths.map((path) => at(answers.get(query), path) ?? null);
    const same = JSON.stringify(again) === JSON.stringify(told);
    return !same || !says(shown, again) || runId !== first.run.runId;
  });
}

describe('the letter of a ring', () => {
  it('has every figure answered again by the query that it names', async () => {
    const letter = readLetter(await letterOf(0));
    expect(letter.sources.length).toBeGreaterThan(50);
    expect(await notFoundAgain(letter)).toEqual([]);
  });

  it('marks every figure of its text with its source, and no other number stands in it', async () => {
    const { body, sources } = readLetter(await letterOf(0));
    const shown = new Map(sources.map(({ place, shown }) => [place, shown]));
    const marked = [...body.matchAll(/\\\[(\d+)\\\]/g)].map((match) => {
      const before = body.slice(0, match.index).replace(/\\(.)/g, '$1');
      const place = Number(match[1]);
      return { place, right: before.endsWith(`${shown.get(place)} `) };
    });
    expect(marked.filter(({ right }) => !right)).toEqual([]);
    expect([...new Set(marked.map(({ place }) => place))].sort((a, b) => a - b)).toEqual([...shown.keys()]);
    const unmarked = body
      .replace(/`[^`]*`|^# .*$/gm, '')
      .replace(/\\(?=[^[\]])/g, '')
      .replace(/\S+( %)? \\\[\d+\\\]/g, '');
    // The probabilities that members are counted from stand in the query itself.
    expect(unmarked.match(/\d[\d.,]*\d|\d/g)).toEqual(['0.99', '0.999']);
  });

  it('answers the same after later runs', async () => {
    const before = await letterOf(0);
    await storeRun(graph, [foundGroup({ reading: 'RING', accounts: accounts(0, 18), confidence: 0.7 })]);
    expect(await letterOf(0)).not.toBe(before);
    expect(await letterOf(0, '--run', first.run.runId)).toBe(before);
    expect(await notFoundAgain(readLetter(before))).toEqual([]);
  });

  it('is the same text as one HTML file', async () => {
    const html = await letterOf(0, '--run', first.run.runId, '--html');
    const { sources } = readLetter(await letterOf(0, '--run', first.run.runId));
    const targets = [...html.matchAll(/<span id="figure-(\d+)">/g)].map((match) => Number(match[1]));
    expect(targets).toEqual(sources.map(({ place }) => place));
    expect(new Set([...html.matchAll(/href="#figure-(\d+)"/g)].map((match) => Number(match[1])))).toEqual(
      new Set(targets),
    );
  });

  it('names no account and no value', async () => {
    const letter = await letterOf(0, '--run', first.run.runId);
    expect(letter).not.toMatch(/acct_|dev_\d|shared_|once_|\b5\.\d+\.\d+\.\d+\b/);
  });

  it('says what each reading claims, and names no member of a SUSPECTED group', async () => {
    const run = ['--run', first.run.runId];
    const texts = await Promise.all([0, 1, 2, 3].map((place) => letterOf(place, ...run)));
    expect(texts.map((text) => /The run reads the group as ([^:.]+)/.exec(text)?.[1])).toEqual([
      'a ring',
      'linked',
      'dense but benign',
      'suspected',
    ]);
    expect(texts[1]).toContain(`took up the work of group \`${first.groups[0]!.ringId}\``);
    expect(readLetter(texts[3]!).queries.has('Q5')).toBe(false);
    expect(await notFoundAgain(readLetter(texts[3]!))).toEqual([]);
  });
});

describe('a letter that cannot be written', () => {
  it('says what to do about an id that nobody gave', async () => {
    await expect(runExport(connection, 'ring', 'no-such-ring')).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('ringtrace export rings') as string,
    });
  });

  it('says where the members of a group went that is found no more', async () => {
    const [ring, linked] = first.groups;
    const merged = foundGroup({ reading: 'RING', accounts: accounts(0, 24) });
    const { run } = await storeRun(graph, [merged]);
    const failure = await runExport(connection, 'ring', linked!.ringId).catch(
      (error: Error) => error.message,
    );
    expect(failure).toContain(`are in ${ring!.ringId} now`);
    expect(failure).toContain(`add --run ${first.run.runId}`);
    await expect(runExport(connection, 'ring', linked!.ringId, '--run', run.runId)).rejects.toMatchObject({
      code: 'USAGE',
    });
    expect((await runExport(connection, 'ring', linked!.ringId, '--run', first.run.runId)).stdout).toContain(
      'read',
    );
  });

  it('says which options go together', async () => {
    for (const options of [['--format', 'bundle', '--html'], ['--ndjson'], ['--preview']]) {
      await expect(runExport(connection, 'ring', 'any', ...options)).rejects.toMatchObject({ code: 'USAGE' });
    }
  });
});
