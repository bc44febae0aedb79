import { dayText, epochDayOf } from '../domain/time.js';
import { partsBy, sumCells } from '../domain/volume-parts.js';
import type { AccountCase, SharedKind } from './account-case.js';
import { type Block, type Document, heading, type Inline, list, paragraph, table } from './document.js';
import { countText, shareText } from './figure-text.js';
import { KIND_WORDS } from './words.js';

/**
 * The reasons against one account, for its holder: what it showed that others showed too, by kind and number, and what
 * it did itself. Names no value, no other account, no group and no threshold.
 */
export function accountReasons(of: AccountCase): Document {
  const until =
    of.watermarkDay === undefined ? '' : `, which counts traffic up to and with ${dayText(of.watermarkDay)}`;
  return {
    title: `Reasons concerning account ${of.accountId}`,
    blocks: [
      paragraph(
        'These are the reasons for which the account was put forward for a decision. They are drawn from detection run ',
        { code: of.runId },
        `${until}. Days and hours are UTC.`,
      ),
      heading('What was found'),
      paragraph(
        'Software compared what accounts show and what they do. It found the account to be one of several accounts of one operator, for two reasons together: what it shares with other accounts, and what the accounts did.',
      ),
      heading('What the account shares with other accounts'),
      ...sharedBlocks(of.shared),
      heading('What the account itself did'),
      ...ownBlocks(of),
      heading('How to read this'),
      list(
        'The finding was made by automated means. It is a probability and may be wrong. Nothing is said of a person.',
        'People share cards, devices and networks for good reasons: in a family, a company, a school, behind one carrier. An objection that names such a reason can be checked.',
        'What other accounts showed and did is left out to protect their holders, and so is how the comparison is set.',
        'Prompts are compared by keyed fingerprints. Their text is not held.',
        'What was decided, by which term, and how to object is said in the notice that this statement comes with.',
      ),
    ],
  };
}

function sharedBlocks(shared: readonly SharedKind[]): readonly Block[] {
  if (shared.length === 0) return [paragraph('No value that it shares is held any more.')];
  const rows = shared.map(({ kind, values, days }): readonly Inline[] => [
    `${numberWord(values)} ${KIND_WORDS[kind][values === 1 ? 0 : 1]}`,
    dayText(days.reduce((a, b) => Math.min(a, b))),
    dayText(days.reduce((a, b) => Math.max(a, b))),
    countText(days.length),
  ]);
  return [
    paragraph('The account showed these, and other accounts showed them too:'),
    table(['What', 'First day', 'Last day', 'Days'], rows),
  ];
}

function ownBlocks({ createdAt, days }: AccountCase): readonly Block[] {
  const created = createdAt === undefined ? 'not in the records' : dayText(epochDayOf(createdAt));
  const cells = days.flatMap((day) => day.cells);
  const total = sumCells(cells);
  const hours = Array.from({ length: 24 }, (_, hour) => days.some((day) => day.hours[hour] !== 0));
  const rows: readonly (readonly Inline[])[] = [
    ['Created', created],
    ['First day with an exchange', days[0] ? dayText(days[0].day) : 'none'],
    ['Last day with an exchange', days.length > 0 ? dayText(days.at(-1)!.day) : 'none'],
    ['Days with an exchange', countText(days.length)],
    ['Hours of the day in which it was active, over all days', countText(hours.filter(Boolean).length)],
    ['Exchanges', exact(total.exchanges)],
    ['Tokens sent to the models', exact(total.inputTokens)],
    ['Tokens received from the models', exact(total.outputTokens)],
  ];
  const capabilities = partsBy('capability', cells).map(({ name, exchanges }): readonly Inline[] => [
    name === '' ? 'not named in the records' : name,
    exact(exchanges),
    shareText(Number(exchanges) / Number(total.exchanges)),
  ]);
  return [
    table(['What', 'Figure'], rows),
    ...(capabilities.length === 0 ? [] : [table(['Capability', 'Exchanges', 'Share'], capabilities)]),
  ];
}

function exact(count: number | bigint): string {
  return countText(String(count));
}

const WORDS = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
];

function numberWord(count: number): string {
  return WORDS[count] ?? countText(count);
}
