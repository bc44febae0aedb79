import type { Citations } from './citations.js';
import { type Block, heading, type Inline, paragraph, table } from './document.js';
import { countText, dayOfText, plainText, shareText } from './figure-text.js';

/** How many accounts, how much, when; what was asked for, and of which models. */
export function volumeBlocks(figures: Citations): readonly Block[] {
  const { cite } = figures;
  const rows: readonly (readonly Inline[])[] = [
    ['Accounts', cite('Q1', 'ring.accountCount', countText)],
    ['… core members, tied by at least two channels of evidence', cite('Q1', 'ring.coreCount', countText)],
    [
      '… attached members, tied by several values of one channel',
      cite('Q1', 'ring.attachedCount', countText),
    ],
    ['Accounts with an exchange', cite('Q2', 'ring.volume.accounts', countText)],
    ['Exchanges', cite('Q2', 'ring.volume.exchanges', countText)],
    ['… by core members', cite('Q2', 'ring.volume.core', countText)],
    ['… by attached members', cite('Q2', 'ring.volume.attached', countText)],
    [
      '… on days before the account first showed a value that ties it to the group',
      cite('Q2', 'ring.volume.beforeJoining', countText),
    ],
    ['Tokens sent to the models', cite('Q2', 'ring.volume.inputTokens', countText)],
    ['Tokens received from the models', cite('Q2', 'ring.volume.outputTokens', countText)],
    ['First day with an exchange', cite('Q1', 'ring.firstActivityAt', dayOfText)],
    ['Last day with an exchange', cite('Q1', 'ring.lastActivityAt', dayOfText)],
    ['Day on which a run first found the group', cite('Q1', 'ring.firstDetectedAt', dayOfText)],
    ['Exchanges of all accounts that the run counts', cite('Q1', 'ring.run.allTraffic.exchanges', countText)],
    ['The group’s share of them', cite('Q1', 'ring.shareOfAllTraffic', shareOf)],
  ];
  return [
    heading('Accounts and exchanges'),
    table(['What', 'Figure'], rows),
    heading('What was asked for'),
    ...parts(figures, 'Capability', 'byCapability', 'capability'),
    ...parts(figures, 'Model', 'byModel', 'model'),
  ];
}

function shareOf(raw: unknown): string {
  return raw === null ? 'none' : shareText(Number(raw));
}

function parts(
  { read, cite, share }: Citations,
  title: string,
  field: string,
  name: string,
): readonly Block[] {
  const entries = read<readonly unknown[]>('Q2', `ring.volume.${field}`);
  if (entries.length === 0) return [paragraph(`${title}: the records hold no exchange.`)];
  const rows = entries.map((_, place): readonly Inline[] => {
    const at = `ring.volume.${field}.${place}`;
    return [
      read<string | null>('Q2', `${at}.${name}`) === null
        ? 'not named in the records'
        : cite('Q2', `${at}.${name}`, plainText),
      cite('Q2', `${at}.exchanges`, countText),
      share('Q2', `${at}.exchanges`, 'ring.volume.exchanges'),
    ];
  });
  return [table([title, 'Exchanges', 'Share'], rows)];
}
