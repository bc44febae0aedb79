import type { Browser, Page } from 'playwright-core';
import { detect } from '../../src/detection/detect.js';
import { DEFAULT_PARAMETERS } from '../../src/domain/detection/parameters.js';
import type { Connection } from '../../src/graph/connection.js';
import { openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { at, openApi, TOKEN } from './api.js';
import { launchBrowser } from './browser.js';
import { wipeGraph } from './dump.js';
import { makeWorld } from './made-world.js';
import { roleKeys } from './role-keys.js';
import { ingestLines, SEED_NOW } from './seed.js';
import { TESTER } from './tester.js';

export type ConsoleCampaign = Awaited<ReturnType<typeof openConsoleCampaign>>;

/** A small campaign in which detection has run, the server over it, and a browser before it. */
export async function openConsoleCampaign(connection: Connection) {
  const graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
  const { lines } = await makeWorld('seed-campaign', { seed: '7', innocents: 400, ringAccounts: 300 });
  await ingestLines(graph, lines);
  await detect(graph, {
    actor: TESTER,
    parameters: DEFAULT_PARAMETERS,
    codeVersion: 'test',
    asOfDay: undefined,
    clock: () => SEED_NOW,
  });
  const keys = await roleKeys(graph);
  const api = await openApi(graph);
  const address = await api.server.listen({ host: '127.0.0.1', port: 0 });
  const largest = await api.data('{ rings(first: 1, orderBy: ACCOUNTS) { nodes { ringId accountCount } } }');
  const browser: Browser = await launchBrowser();
  return {
    graph,
    api,
    browser,
    address,
    /** An API key of each role. */
    keys,
    /** The largest ring. */
    ringId: at<string>(largest, 'rings.nodes.0.ringId'),
    accounts: at<number>(largest, 'rings.nodes.0.accountCount'),
    /** A page of a person who has signed in, where axe may be let in. */
    signedIn: async (path: string, token = TOKEN): Promise<Page> => {
      const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      await page.goto(`${address}${path}#token=${token}`);
      return page;
    },
    close: async () => {
      await browser.close();
      await api.close();
      await graph.close();
    },
  };
}

/** Presses Tab until the focus is on what is looked for. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 150; press += 1) {
    if ((await page.locator(`${selector}:focus`).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The focus does not come to ${selector}`);
}
