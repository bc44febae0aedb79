import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { detect } from '../../src/detection/detect.js';
import { DEFAULT_PARAMETERS } from '../../src/domain/detection/parameters.js';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { type Api, at, openApi, TOKEN } from '../testkit/api.js';
import { launchBrowser } from '../testkit/browser.js';
import { wipeGraph } from '../testkit/dump.js';
import { SEED_NOW } from '../testkit/seed.js';
import { TESTER } from '../testkit/tester.js';
import { loadCampaign } from './campaign.js';
import { clickUntilShown, type Scrolled, scrollThrough, whenShown } from './page-scripts.js';

const connection = inject('connection');
const RING_ACCOUNTS = Number(process.env.BENCH_RING_ACCOUNTS ?? 25_000);
const INNOCENTS = Number(process.env.BENCH_INNOCENTS ?? 20_000);
const SAMPLES = Number(process.env.BENCH_SAMPLES ?? 5);
/** A hard flick of a wheel. */
const PIXELS_A_FRAME = 400;

const PICTURE = '.picture-canvas';
const FIRST_CLUSTER = 'aside [data-row-link]';
const SHARED = 'aside h2[data-chosen]';
const LET_GO = 'aside [aria-label="Let go"]';

let graph: Graph;
let api: Api;
let browser: Browser;
let address: string;
let ringId: string;
let members: number;

beforeAll(async () => {
  graph = openGraph(connection);
  if (!inject('loaded')) {
    await migrate(graph);
    await wipeGraph(connection);
    await loadCampaign(graph, { ringAccounts: RING_ACCOUNTS, innocents: INNOCENTS });
    const options = { actor: TESTER, codeVersion: 'bench', asOfDay: undefined, clock: () => SEED_NOW };
    await detect(graph, { ...options, parameters: DEFAULT_PARAMETERS });
  }
  api = await openApi(graph, { requestsPerMinute: 1_000_000 });
  address = await api.server.listen({ host: '127.0.0.1', port: 0 });
  const largest = await api.data('{ rings(first: 1, orderBy: ACCOUNTS) { nodes { ringId accountCount } } }');
  ringId = at(largest, 'rings.nodes.0.ringId');
  if (ringId === undefined) throw new Error('The database has no ring: load one and run detection');
  members = at(largest, 'rings.nodes.0.accountCount');
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await api?.close();
  await graph.close();
});

it('prints what an analyst waits for on the largest ring', async () => {
  const coldPictures: number[] = [];
  const warmPictures: number[] = [];
  const expands: number[] = [];
  const collapses: number[] = [];
  const heaps: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const page = await newPage();
    coldPictures.push(await open(page, `/rings/${ringId}#token=${TOKEN}`, PICTURE));
    heaps.push(await heapMegabytes(page));
    await page.evaluate(whenShown(FIRST_CLUSTER));
    expands.push(await page.evaluate<number>(clickUntilShown(FIRST_CLUSTER, SHARED)));
    collapses.push(await page.evaluate<number>(clickUntilShown(LET_GO, FIRST_CLUSTER)));
    warmPictures.push(await open(page, `/rings/${ringId}`, PICTURE));
    await page.context().close();
  }
  const page = await newPage();
  await open(page, `/rings/${ringId}?view=members#token=${TOKEN}`, '.grid-body .grid-row');
  const scrolled = await page.evaluate<Scrolled>(scrollThrough('[role=grid]', PIXELS_A_FRAME));
  const heapAfter = await heapMegabytes(page);
  const cut = await open(page, `/rings/${ringId}?view=whatif`, '.cut-list');
  await page.context().close();
  expect(scrolled.rows).toBe(members);
  const { frames, blankFrames, waitingFrames, longestFrameMs, seconds } = scrolled;
  console.log(`
the console on a ring of ${members} members, in Chromium without a GPU; milliseconds, least / median / most of ${SAMPLES}
first picture, nothing cached      ${spread(coldPictures)}
first picture, assets cached       ${spread(warmPictures)}
a cluster opens                    ${spread(expands)}
and closes                         ${spread(collapses)}
weakest cut, from its address      ${cut.toFixed(0).padStart(6)}
table scrolled to its end          ${seconds.toFixed(1)} s, ${frames} frames of ${PIXELS_A_FRAME} pixels, the longest ${longestFrameMs.toFixed(0)} ms
  frames with a blank row          ${String(blankFrames).padStart(6)}
  frames at the end of what is read ${String(waitingFrames).padStart(5)}
JavaScript heap with the picture   ${spread(heaps)} MB
JavaScript heap with all members   ${heapAfter.toFixed(0).padStart(6)} MB`);
});

/** A browser that has seen nothing yet, on a screen as analysts have. Scripts of the measuring must pass the policy. */
async function newPage(): Promise<Page> {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1920, height: 1080 } });
  return context.newPage();
}

/** Goes to an address; milliseconds from there until something is there and painted. */
async function open(page: Page, path: string, selector: string): Promise<number> {
  await page.goto(`${address}${path}`, { waitUntil: 'commit' });
  return page.evaluate<number>(whenShown(selector));
}

async function heapMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1024 / 1024;
}

function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const shown = [sorted[0]!, sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!];
  return shown.map((value) => value.toFixed(0).padStart(6)).join(' ');
}
