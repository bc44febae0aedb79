import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { at } from '../testkit/api.js';
import { seriousFaults } from '../testkit/browser.js';
import { type ConsoleCampaign, openConsoleCampaign, tabTo } from '../testkit/console-campaign.js';

let campaign: ConsoleCampaign;
let ringId: string;

beforeAll(async () => {
  campaign = await openConsoleCampaign(inject('connection'));
  ({ ringId } = campaign);
});
afterAll(() => campaign?.close());

const PRIORITY = `
  mutation Priority($ringId: String!, $version: Int!, $priority: CasePriority!) {
    setCasePriority(ringId: $ringId, expectedVersion: $version, priority: $priority) { __typename }
  }`;
const CASE = `
  query Case($ringId: String!) {
    case(ringId: $ringId) { version state assignee events(first: 50) { nodes { kind text } } }
  }`;

/** Presses the button that has these words, by the keyboard. */
async function press(page: Page, words: string): Promise<void> {
  await tabTo(page, `button:text-is("${words}")`);
  await page.keyboard.press('Enter');
}

async function caseNow(): Promise<unknown> {
  return (await campaign.api.data(CASE, { ringId })).case;
}

describe('a case', () => {
  it('shows both versions when somebody else was faster, and loses nothing that was typed', async () => {
    const page = await campaign.signedIn(`/rings/${ringId}?view=case`, campaign.keys.analyst);
    const note = page.getByLabel(/^Note: it stays for ever/);
    await note.fill('Cards of one issuer');
    await campaign.api.data(PRIORITY, { ringId, version: 0, priority: 'HIGH' });
    await press(page, 'Add the note');
    const conflict = page.getByRole('alert', { name: 'Somebody else has changed the case' });
    await conflict.getByText('You wanted: Note: Cards of one issuer').waitFor();
    expect(await conflict.getByRole('row', { name: /^Priority/ }).textContent()).toMatch(/NormalHigh/);
    expect(await note.inputValue()).toBe('Cards of one issuer');
    expect(await seriousFaults(page)).toEqual([]);
    await page.reload();
    await page.getByText('Priority').first().waitFor();
    expect(await note.inputValue()).toBe('Cards of one issuer');
    await press(page, 'Add the note');
    await page.getByText(/noted: Cards of one issuer/).waitFor();
    expect(await note.inputValue()).toBe('');
    expect(at(await caseNow(), 'version')).toBe(2);
    await page.context().close();
  });

  it('does it all the same when its writer insists', async () => {
    const page = await campaign.signedIn(`/rings/${ringId}?view=case`, campaign.keys.analyst);
    await page.getByLabel(/^Note: it stays for ever/).fill('Asked the payment team');
    await campaign.api.data(PRIORITY, { ringId, version: 2, priority: 'NORMAL' });
    await press(page, 'Add the note');
    await press(page, 'Do it all the same');
    await page.getByText(/noted: Asked the payment team/).waitFor();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    expect(at(await caseNow(), 'version')).toBe(4);
    await page.context().close();
  });

  it('is worked on by nobody who may only read', async () => {
    const page = await campaign.signedIn(`/rings/${ringId}?view=case`, campaign.keys.viewer);
    await page.getByText('You may read this case, and not work on it.').waitFor();
    for (const words of ['Take it', 'Add the note', 'Give the verdict', 'To investigating']) {
      expect([words, await page.getByRole('button', { name: words }).count()]).toEqual([words, 0]);
    }
    await page.goto(`${campaign.address}/runs`);
    await page.getByRole('heading', { name: 'Runs' }).waitFor();
    expect(await page.getByRole('button', { name: 'Start a run' }).count()).toBe(0);
    await page.context().close();
  });
});

it('goes from the queue to a closed case by the keyboard alone, with a second person', async () => {
  const page = await campaign.signedIn('/?order=ACCOUNTS', campaign.keys.analyst);
  await page.locator('[data-row-link]').first().waitFor();
  await page.getByText('not looked at').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByText('You have not looked at it yet').waitFor();
  await page.keyboard.press('l');
  await page.getByText('nothing new').waitFor();
  await page.keyboard.press('c');
  await page.getByRole('tab', { name: 'Case', selected: true }).waitFor();
  const panel = page.getByRole('tabpanel');

  await press(page, 'Take it');
  await panel.getByRole('button', { name: 'Let go of it' }).waitFor();
  await press(page, 'To investigating');
  await panel.getByText('Investigating', { exact: true }).first().waitFor();
  await tabTo(page, 'textarea');
  await page.keyboard.type('One card to eight accounts');
  await press(page, 'Add the note');
  await panel.getByText(/noted: One card to eight accounts/).waitFor();

  await tabTo(page, 'input[type=radio][value=CONFIRMED]');
  await page.keyboard.press('Space');
  await tabTo(page, 'button:has-text("Choose the reason")');
  await page.keyboard.press('Enter');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await press(page, 'Give the verdict');
  await panel.getByText('You proposed it').waitFor();

  const second = await campaign.signedIn(`/rings/${ringId}?view=case`, campaign.keys.approver);
  await second.getByText('Waits for a second person').waitFor();
  expect(await seriousFaults(second)).toEqual([]);
  await press(second, 'Approve the verdict');
  await second.getByText('Closed: confirmed', { exact: true }).first().waitFor();
  await second.context().close();

  await page.goto(`${campaign.address}/?states=CLOSED_CONFIRMED`);
  await page.locator('[data-row-link]').first().waitFor();
  expect(await page.locator('[data-row-link]').count()).toBe(1);
  await page.getByText('Closed: confirmed', { exact: true }).first().waitFor();
  expect(at(await caseNow(), 'state')).toBe('CLOSED_CONFIRMED');
  expect(at<{ kind: string }[]>(await caseNow(), 'events.nodes').map(({ kind }) => kind)).toEqual([
    'VERDICT_APPROVED',
    'VERDICT_PROPOSED',
    'NOTE_ADDED',
    'MOVED',
    'ASSIGNED',
    'NOTE_ADDED',
    'PRIORITY_SET',
    'NOTE_ADDED',
    'PRIORITY_SET',
  ]);
  await page.context().close();
});
