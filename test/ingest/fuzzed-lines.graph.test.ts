import { expect, inject, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.js';
import { promote } from '../../src/ingest/promotion.js';
import { campaignLines } from '../testkit/campaign-lines.js';
import { dumpGraph } from '../testkit/dump.js';
import { freshGraph } from '../testkit/fresh-graph.js';
import { fuzzedLine } from '../testkit/fuzz.js';
import { NOW } from '../testkit/ingest-lines.js';
import { liveMemory } from '../testkit/live-memory.js';
import { seededRandom } from '../testkit/random.js';
import { FULL } from '../testkit/size.js';
import { countTruth } from '../testkit/truth.js';
import { truthOfDump } from '../testkit/truth-of-dump.js';

const connection = inject('connection');
const MEGABYTE = 1024 * 1024;
const FUZZED = FULL ? 1_000_000 : 6_000;
const GOOD = campaignLines({ exchanges: FULL ? 100_000 : 600, repeats: 0, accounts: 2_000, seed: 17 });
const FUZZED_A_GOOD_ONE = FUZZED / GOOD.length;
const LINES = FUZZED + GOOD.length;
const BATCH_RECORDS = FULL ? 10_000 : 500;
const PARTS = 20;
/** Two batches come and go; a million lines are more than 200 MB, so that to keep a quarter of each would show. */
const GROWTH_LIMIT = 50 * MEGABYTE;

const graph = freshGraph(connection);

it('lines with accidents of every sort stop nothing, take no memory, and leave the good ones counted', async () => {
  const live = liveMemory();
  const memory: number[] = [];
  const { accepted, duplicates, rejectedCount } = await ingest(
    graph,
    chunks(() => memory.push(live())),
    { clock: () => NOW, dedupDays: 400, batchRecords: BATCH_RECORDS },
  );
  await promote(graph);
  expect(accepted + duplicates + rejectedCount).toBe(LINES);
  expect(accepted).toBeGreaterThan(GOOD.length);
  expect(rejectedCount).toBeGreaterThan(FUZZED / 10);
  expect(ofGoodLines(truthOfDump(await dumpGraph(connection)))).toEqual(ofGoodLines(countTruth(GOOD)));
  // The first parts warm up.
  const [settled = 0, ...later] = memory.slice(2);
  expect(later).toHaveLength(PARTS - 3);
  expect(Math.max(...later) - settled).toBeLessThan(GROWTH_LIMIT);
}, 1_800_000);

async function* chunks(onPart: () => void): AsyncIterable<Buffer> {
  const random = seededRandom(31);
  const partLength = Math.ceil(GOOD.length / PARTS);
  for (const [place, line] of GOOD.entries()) {
    const lines: (Buffer | string)[] = [];
    for (let n = 0; n < FUZZED_A_GOOD_ONE; n += 1) {
      lines.push(fuzzedLine(random, place * FUZZED_A_GOOD_ONE + n), '\n');
    }
    lines.push(JSON.stringify(line), '\n');
    yield Buffer.concat(lines.map((part) => Buffer.from(part as string)));
    if ((place + 1) % partLength === 0) onPart();
  }
}

/** What is told of the accounts of the good lines. */
function ofGoodLines({ days, cells, hours, links, sharedFingerprints }: ReturnType<typeof countTruth>) {
  const own = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => key.startsWith('acct_')));
  return {
    days: own(days),
    cells: own(cells),
    hours: own(hours),
    links: own(links),
    sharedFingerprints: sharedFingerprints.filter((value) => !value.includes('z')),
  };
}
