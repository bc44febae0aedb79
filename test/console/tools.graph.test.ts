import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { seriousFaults } from '../testkit/browser.js';
import { type ConsoleCampaign, openConsoleCampaign, tabTo } from '../testkit/console-campaign.js';

let campaign: ConsoleCampaign;
let ringId: string;

beforeAll(async () => {
  campaign = await openConsoleCampaign(inject('connection'));
  ({ ringId } = campaign);
});
afterAll(() => campaign?.close());

/** The file that a press of a button hands over. */
async function savedBy(
  page: Page,
  button: string,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

describe('what if', () => {
  it('takes the weakest cut away, tells what would be left, and gives it back', async () => {
    const page = await campaign.signedIn(`/rings/${ringId}?view=whatif`);
    const cut = page.getByRole('region', { name: 'Weakest cut' });
    await cut.getByText(/^Without these? [\d,]+ identifiers?/).waitFor();
    await cut.getByRole('button', { name: /away$/ }).focus();
    await page.keyboard.press('Enter');
    const tried = page.getByRole('region', { name: 'What if', exact: true });
    await tried.getByText(/members? would fall away with/).waitFor();
    expect(new URL(page.url()).searchParams.get('without')).toMatch(/^[A-Z_]+:./);
    expect(await page.getByRole('tab', { name: /^What if/ }).textContent()).toMatch(/\(\d+\)$/);
    const told = (await tried.locator('.sentence').first().textContent()) ?? '';
    await page.reload();
    await tried.getByText(told).waitFor();
    await page.goBack();
    await page.getByText('Nothing is taken away yet.').waitFor();
    await page.context().close();
  });

  it('is filled from the table of identifiers and by pasting', async () => {
    const page = await campaign.signedIn(`/rings/${ringId}?view=identifiers`);
    await page.getByRole('grid', { name: 'Identifiers' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('tab', { name: 'What if (1)' }).click();
    await page.getByLabel('Names to take away').fill('nobody_1 nobody_2');
    await page.keyboard.press('Enter');
    await page.getByText('2 names given do not bind the group').waitFor();
    expect(new URL(page.url()).searchParams.get('withoutAccounts')).toBe('nobody_1,nobody_2');
    await page.context().close();
  });
});

it('links two members that were pinned in the table, in words and steps', async () => {
  const page = await campaign.signedIn(`/rings/${ringId}?view=members`);
  const grid = page.getByRole('grid', { name: 'Members' });
  await grid.getByRole('row').nth(2).waitFor();
  await grid.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await page.getByRole('tab', { name: 'Path (2)' }).click();
  await page.getByRole('region', { name: 'Path between two accounts' }).locator('.sentence').waitFor();
  expect(new URL(page.url()).searchParams.get('pin')?.split(',')).toHaveLength(2);
  await page.getByRole('radio', { name: '3 steps' }).click();
  await page.locator('.path-steps').first().waitFor();
  expect(await page.locator('.path-steps').first().locator('.path-account').count()).toBeGreaterThan(1);
  expect(await seriousFaults(page)).toEqual([]);
  await page.context().close();
});

describe('saving', () => {
  it('reads all pages of a list into CSV and JSON', async () => {
    const page = await campaign.signedIn(`/rings/${ringId}?view=members`);
    await page.getByRole('grid', { name: 'Members' }).waitFor();
    const csv = await savedBy(page, 'Save as CSV');
    expect(csv.name).toBe(`members-${ringId}.csv`);
    expect(csv.bytes.toString().trimEnd().split('\n')).toHaveLength(campaign.accounts + 1);
    const { name, bytes } = await savedBy(page, 'Save as JSON');
    expect(name).toBe(`members-${ringId}.json`);
    const { total, complete, rows } = JSON.parse(bytes.toString()) as Record<string, unknown>;
    expect([total, complete, (rows as unknown[]).length]).toEqual([
      campaign.accounts,
      true,
      campaign.accounts,
    ]);
    await page.context().close();
  });

  it('keeps what was read when the server fails, and says that it is cut', async () => {
    const page = await campaign.signedIn(`/rings/${ringId}?view=members`);
    await page.getByText(`All ${campaign.accounts} members read`).waitFor();
    let asked = 0;
    await page.route('**/graphql', (route) => {
      asked += 1;
      return asked === 2 ? route.abort() : route.continue();
    });
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    await page.getByText(`100 of ${campaign.accounts} rows read: The server does not answer`).waitFor();
    const { name } = await savedBy(page, 'Save these');
    expect(name).toBe(`members-${ringId}-first-100-of-${campaign.accounts}.csv`);
    await page.context().close();
  });

  it('takes the picture out as PNG and SVG, and shows the commands for letter and bundle', async () => {
    const page = await campaign.signedIn(`/rings/${ringId}`);
    await page.getByRole('img', { name: /clusters of members/ }).waitFor();
    const png = await savedBy(page, 'Save the picture as PNG');
    expect(png.name).toBe(`ring-${ringId}.png`);
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    const svg = await savedBy(page, 'Save the picture as SVG');
    expect(svg.bytes.toString()).toMatch(/^<svg xmlns=[\s\S]+<\/svg>\n$/);
    expect(svg.bytes.toString()).toContain(`All ${campaign.accounts} accounts in`);
    await page.getByRole('button', { name: 'Letter and bundle' }).click();
    await page.getByText(`npx --no-install ringtrace export ring ${ringId}`).first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.context().close();
  });
});

it('starts a run, shows how far it is, and tells why a second one does not start', async () => {
  const page = await campaign.signedIn('/runs', campaign.keys.analyst);
  await tabTo(page, 'button:has-text("Start a run")');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByText('Run 2 is under way').waitFor();
  await page.getByRole('button', { name: 'Start a run' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByText('Another run is at work').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByText(/^Run 2 ended after/).waitFor({ timeout: 120_000 });
  await page.context().close();
});
