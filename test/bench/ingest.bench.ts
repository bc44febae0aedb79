import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { openDriver, wipeGraph } from '../testkit/dump.js';
import { bareRows, writeBareRows } from './bare-rows.js';
import { campaignStream, ndjsonChunks, take } from './campaign-stream.js';
import { measuredIngest } from './measured-ingest.js';
import { loadStraightforwardly } from './straightforward-loader.js';

const connection = inject('connection');
const EXCHANGES = Number(process.env.BENCH_EXCHANGES ?? 3_000_000);
/** The straightforward loader's rate does not change with the length; a part of the events tells it. */
const STRAIGHTFORWARD_EXCHANGES = Math.min(EXCHANGES, 60_000);
/** A whole batch of the ingest: how many rows an exchange becomes depends on it. */
const BARE_EXCHANGES = Math.min(EXCHANGES, 500_000);
const WARM_UP_EXCHANGES = Math.min(EXCHANGES, 20_000);
const SEED = 3;

const driver = openDriver(connection);
beforeAll(async () => {
  const graph = openGraph(connection);
  await migrate(graph);
  await graph.close();
});
afterAll(() => driver.close());

describe('ingest', () => {
  it('prints its rate beside the straightforward loader and a bare write of its rows', async () => {
    const sample = take(campaignStream(EXCHANGES, SEED), STRAIGHTFORWARD_EXCHANGES);
    await loadStraightforwardly(driver, sample.slice(0, WARM_UP_EXCHANGES));
    await wipeGraph(connection);
    const straightforward = await rate(sample.length, () => loadStraightforwardly(driver, sample));
    await wipeGraph(connection);

    const rows = bareRows(take(campaignStream(EXCHANGES, SEED), BARE_EXCHANGES));
    const rowCount = rows.reduce((sum, transaction) => sum + transaction.length, 0);
    await writeBareRows(driver, rows.slice(0, 2));
    await wipeGraph(connection);
    const bare = await rate(BARE_EXCHANGES, () => writeBareRows(driver, rows));
    await wipeGraph(connection);

    const load = (exchanges: number) =>
      measuredIngest(connection, driver, ndjsonChunks(campaignStream(exchanges, SEED)));
    await load(WARM_UP_EXCHANGES);
    await wipeGraph(connection);
    const first = await load(EXCHANGES);
    const again = await load(EXCHANGES);

    const ours = EXCHANGES / first.seconds;
    const resent = EXCHANGES / again.seconds;
    const quarter = (seconds: number) => whole(EXCHANGES / 4 / seconds);
    console.log(`
exchanges per second
  straightforward loader, ${whole(sample.length)} of them    ${whole(straightforward)}
  bare write of the rows of ${whole(BARE_EXCHANGES)}   ${whole(bare)}   (${(rowCount / BARE_EXCHANGES).toFixed(2)} rows an exchange)
  ringtrace ingest, all ${whole(EXCHANGES)}     ${whole(ours)}   ${(ours / straightforward).toFixed(1)} times the straightforward loader, the bare write is ${(bare / ours).toFixed(1)} times as fast
    first quarter ${quarter(first.firstQuarterSeconds)} with the start, last quarter ${quarter(first.lastQuarterSeconds)}
  all sent again                    ${whole(resent)}   ${(resent / straightforward).toFixed(1)} times
peak memory of the ingesting process   ${whole(first.peakMegabytes)} MB, all sent again ${whole(again.peakMegabytes)} MB
ingest: a process of its own from start to end, with reading, checking, committing and folding shared prompts`);
    expect([first.accepted, first.duplicates]).toEqual([EXCHANGES, 0]);
    expect([again.accepted, again.duplicates]).toEqual([0, EXCHANGES]);
  });
});

async function rate(exchanges: number, work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return exchanges / ((performance.now() - started) / 1000);
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}
