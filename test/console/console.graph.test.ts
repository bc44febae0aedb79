import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { at, TOKEN } from '../testkit/api.js';
import { complaintsOf, seriousFaults } from '../testkit/browser.js';
import { type ConsoleCampaign, openConsoleCampaign, tabTo } from '../testkit/console-campaign.js';

let campaign: ConsoleCampaign;
let address: string;
let ringId: string;

beforeAll(async () => {
  campaign = await openConsoleCampaign(inject('connection'));
  ({ address, ringId } = campaign);
});
afterAll(() => campaign?.close());

describe('signing in', () => {
  it('opens the view that was asked for, keeps to the policy and leaves no token in the address', async () => {
    const page = await (await campaign.browser.newContext()).newPage();
    const complaints = complaintsOf(page);
    await page.goto(`${address}/rings/${ringId}?view=judgements#token=${TOKEN}`);
    await page.getByRole('tab', { name: 'Judgements', selected: true }).waitFor();
    expect(page.url()).toBe(`${address}/rings/${ringId}?view=judgements`);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('refuses a wrong token in words and takes the right one', async () => {
    const page = await (await campaign.browser.newContext()).newPage();
    await page.goto(address);
    await page.getByLabel('Token').fill('wrong');
    await page.keyboard.press('Enter');
    await page.getByText('The server does not know this token.').waitFor();
    await page.getByLabel('Token').fill(TOKEN);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Queue' }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await page.context().close();
  });
});

it('leads from the queue to the ring to a member by the keyboard alone', async () => {
  const page = await campaign.signedIn('/');
  await page.locator('[data-row-link]').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Picture', selected: true }).waitFor();
  expect(page.url()).toMatch(/\/rings\/[\da-f-]{36}$/);
  await tabTo(page, '[role=tab][aria-selected=true]');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('grid', { name: 'Members' }).waitFor();
  await tabTo(page, '[role=grid]');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  const beside = page.getByRole('complementary', { name: 'Why the account is in it' });
  await beside.getByText(/identifiers? that bind/).waitFor();
  const member = new URL(page.url()).searchParams.get('member');
  expect(member).toMatch(/^acct_/);
  expect(await beside.getByRole('heading', { level: 2 }).textContent()).toBe(member);
  await page.keyboard.press('Escape');
  await page.getByRole('complementary', { name: 'Why it is one ring' }).waitFor();
  expect(page.url()).not.toContain('member=');
  await page.context().close();
});

it('gives the same view on reload, back and forward', async () => {
  const page = await campaign.signedIn(`/rings/${ringId}?view=members`);
  await page.getByRole('grid', { name: 'Members' }).waitFor();
  await page.getByRole('tab', { name: 'Identifiers' }).click();
  await page.getByRole('grid', { name: 'Identifiers' }).waitFor();
  await page.getByLabel('From').fill('2026-05-01');
  await page.keyboard.press('Enter');
  await page.getByText('In the window:').waitFor();
  const shown = page.url();
  expect(shown).toBe(`${address}/rings/${ringId}?view=identifiers&from=2026-05-01`);
  await page.reload();
  await page.getByText('In the window:').waitFor();
  await page.getByRole('grid', { name: 'Identifiers' }).waitFor();
  await page.goBack();
  await page.getByText('Drag over the bars').waitFor();
  await page.getByRole('grid', { name: 'Identifiers' }).waitFor();
  await page.goBack();
  await page.getByRole('grid', { name: 'Members' }).waitFor();
  await page.goForward();
  await page.goForward();
  await page.getByText('In the window:').waitFor();
  expect(page.url()).toBe(shown);
  await page.context().close();
});

it('shows all members in the table, no row blank', async () => {
  const { ring } = await campaign.api.data(
    'query Ring($ringId: String!) { ring(ringId: $ringId) { accountCount } }',
    {
      ringId,
    },
  );
  const accounts = at<number>(ring, 'accountCount');
  expect(accounts).toBeGreaterThan(200);
  const page = await campaign.signedIn(`/rings/${ringId}?view=members&order=ACCOUNT_ID`);
  const grid = page.getByRole('grid', { name: 'Members' });
  await page.getByText(`All ${accounts} members read`).waitFor();
  const seen = new Set<string>();
  await grid.focus();
  for (let press = 0; press < accounts; press += 5) {
    for (const row of await grid.getByRole('row').allInnerTexts()) {
      expect(row.trim()).not.toBe('');
      const account = /acct_[\da-f]+/.exec(row)?.[0];
      if (account) seen.add(account);
    }
    await page.keyboard.press('PageDown');
  }
  expect(seen.size).toBe(accounts);
  await page.context().close();
});

it('draws the ring; choosing, undoing and redoing keep picture, table and address in step', async () => {
  const page = await campaign.signedIn(`/rings/${ringId}`);
  await page.getByRole('img', { name: /clusters of members/ }).waitFor();
  const beside = page.getByRole('complementary');
  await beside.locator('[data-row-link]').first().click();
  await beside.getByText('What they share').waitFor();
  const chosen = page.url();
  expect(new URL(chosen).searchParams.get('chosen')).toMatch(/^cluster-\d+$/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText(/^\d+ clusters$/).waitFor();
  expect(page.url()).toBe(`${address}/rings/${ringId}`);
  await page.getByRole('button', { name: 'Redo' }).click();
  await beside.getByText('What they share').waitFor();
  expect(page.url()).toBe(chosen);
  await beside.locator('.holders a').first().click();
  await page.getByRole('complementary', { name: 'Why the account is in it' }).waitFor();
  await page.context().close();
});

it('finds what is pasted, and opens the only thing that it names', async () => {
  const page = await campaign.signedIn('/runs');
  await page.getByRole('heading', { name: 'Runs' }).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type(ringId);
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Picture', selected: true }).waitFor();
  expect(page.url()).toBe(`${address}/rings/${ringId}`);
  await page.keyboard.press('/');
  await page.getByLabel('Search').fill('nobody-has-this');
  await page.keyboard.press('Enter');
  await page.getByText('Nothing has this name.').waitFor();
  await page.context().close();
});

it('has no serious fault that axe knows of, light or dark', async () => {
  const page = await campaign.signedIn('/');
  const account = at<string>(
    await campaign.api.data(
      'query R($ringId: String!) { ring(ringId: $ringId) { members(first: 1) { nodes { accountId } } } }',
      {
        ringId,
      },
    ),
    'ring.members.nodes.0.accountId',
  );
  const paths = {
    light: [
      '/',
      '/?readings=SUSPECTED',
      `/rings/${ringId}`,
      `/rings/${ringId}?view=members`,
      `/rings/${ringId}?view=identifiers`,
      `/rings/${ringId}?view=lineage`,
      `/rings/${ringId}?view=case`,
      `/rings/${ringId}?view=whatif&withoutChannels=DEVICE`,
      `/rings/${ringId}?view=path&pin=${account}`,
      `/rings/${ringId}?view=judgements`,
      `/accounts/${account}`,
      '/runs?run=1',
      '/search?text=0.0.0.0/8',
      '/rings/unknown',
    ],
    dark: [
      '/',
      `/rings/${ringId}?chosen=cluster-0`,
      `/rings/${ringId}?view=volume&member=${account}`,
      `/rings/${ringId}?view=whatif&withoutChannels=PAYMENT,PROMPT`,
      `/rings/${ringId}?view=case`,
      '/?states=OPEN,REOPENED',
      '/volumes',
    ],
  };
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const path of paths[colorScheme]) {
      await page.goto(`${address}${path}`);
      await page.waitForLoadState('networkidle');
      faults.push(...(await seriousFaults(page)).map((fault) => `${colorScheme} ${path} ${fault}`));
    }
  }
  expect(faults).toEqual([]);
  await page.context().close();
});
