import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { ingest } from '../../src/ingest/ingest.js';
import { promote } from '../../src/ingest/promotion.js';
import { campaignLines, toNdjson } from '../testkit/campaign-lines.js';
import { openDriver, wipeGraph } from '../testkit/dump.js';
import { loadStraightforwardly } from './straightforward-loader.js';

const connection = inject('connection');
const EXCHANGES = Number(process.env.BENCH_EXCHANGES ?? 300_000);
/** The straightforward loader's rate does not change with the length; a part of the events tells it. */
const STRAIGHTFORWARD_EXCHANGES = Math.min(EXCHANGES, 60_000);
const WARM_UP_EXCHANGES = 20_000;

let graph: Graph;
beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
});
afterAll(() => graph.close());

describe('ingest', () => {
  it('prints its rate beside the straightforward loader', async () => {
    const driver = openDriver(connection);
    const lines = campaignLines({
      exchanges: EXCHANGES,
      repeats: 0,
      accounts: Math.ceil(EXCHANGES / 66),
      seed: 3,
    }).toSorted((a, b) => (a.at < b.at ? -1 : 1));
    const part = lines.slice(0, STRAIGHTFORWARD_EXCHANGES);

    await loadStraightforwardly(driver, lines.slice(0, WARM_UP_EXCHANGES));
    await wipeGraph(connection);
    const straightforward = await rate(part.length, () => loadStraightforwardly(driver, part));
    await wipeGraph(connection);

    await load(lines.slice(0, WARM_UP_EXCHANGES));
    await wipeGraph(connection);
    let accepted = 0;
    let duplicates = 0;
    const first = await rate(lines.length, async () => {
      accepted = (await load(lines)).accepted;
    });
    const again = await rate(lines.length, async () => {
      duplicates = (await load(lines)).duplicates;
    });
    await driver.close();

    console.log(`
exchanges per second, end to end (read, check, write, commit, fold shared prompts)
  straightforward loader, ${part.length} exchanges   ${Math.round(straightforward)}
  ringtrace ingest, ${lines.length} exchanges        ${Math.round(first)}   ${(first / straightforward).toFixed(1)} times
  the same, all sent again          ${Math.round(again)}   ${(again / straightforward).toFixed(1)} times
  memory of this process            ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`);
    expect(accepted).toBe(lines.length);
    expect(duplicates).toBe(lines.length);
  });
});

async function load(lines: readonly object[]) {
  async function* source() {
    for (let at = 0; at < lines.length; at += 2_000) yield Buffer.from(toNdjson(lines.slice(at, at + 2_000)));
  }
  const summary = await ingest(graph, source(), { clock: Date.now, dedupDays: 400 });
  await promote(graph);
  return summary;
}

async function rate(exchanges: number, work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return exchanges / ((performance.now() - started) / 1000);
}
