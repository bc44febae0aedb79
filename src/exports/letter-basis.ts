import { CHANNELS, IDENTIFIER_KIND_NAMES } from '../domain/identifier-kind.js';
import type { SetAsideReason } from '../domain/ring.js';
import type { Citations } from './citations.js';
import { type Block, heading, type Inline, paragraph, table } from './document.js';
import { bitsText, countText } from './figure-text.js';
import { CHANNEL_WORDS, KIND_WORDS, listed, SET_ASIDE_WORDS } from './words.js';

/** What links the accounts: channels, kinds and counts of shared values, the strongest of them. Names no value. */
export function basisBlocks(figures: Citations): readonly Block[] {
  const counts = countsByKind(figures);
  return [
    heading('Basis: what links the accounts'),
    paragraph(
      'Accounts are linked by values that several of them show. There are four channels of evidence: payment instruments, addresses, devices and prompts. Prompts are compared by keyed fingerprints; their text is not held.',
    ),
    paragraph(
      `Channels that tie the group: ${channelsIn(figures, 'channels')}. Channels in which hardly a member shows a shared value: ${channelsIn(figures, 'channelsBlind')}.`,
    ),
    ...(counts.length === 0
      ? [paragraph('The run keeps no shared value of the group.')]
      : [
          table(['Values that members share, by kind', 'Values'], counts),
          paragraph(
            'Values that too many accounts show, and values that most of the group shares as people under one roof do, are in these counts and are not held against the accounts. The values of each kind that say most:',
          ),
          table(
            ['Kind', 'Accounts that showed it', 'Of them in the group', 'Bits', 'Held against the accounts'],
            strongest(figures),
          ),
          paragraph(
            'A bit is a factor of two in the odds that one more account with the value belongs to the group: ten bits are odds a thousand times higher than those of any account. The values themselves are not named here. The file identifiers.csv of the evidence bundle holds them.',
          ),
        ]),
  ];
}

/** The channels that a field of the group names, in words. */
export function channelsIn({ read }: Citations, field: 'channels' | 'channelsBlind'): string {
  const named = read<readonly string[]>('Q1', `ring.${field}`);
  return listed(
    CHANNELS.filter((channel) => named.includes(channel.toUpperCase())).map(
      (channel) => CHANNEL_WORDS[channel],
    ),
  );
}

function countsByKind({ read, cite }: Citations): readonly (readonly Inline[])[] {
  return IDENTIFIER_KIND_NAMES.flatMap((kind) => {
    const path = `ring.${kind}.totalCount`;
    return read<number>('Q4', path) === 0
      ? []
      : [[capital(KIND_WORDS[kind][1]), cite('Q4', path, countText)]];
  });
}

function strongest({ read, cite }: Citations): readonly (readonly Inline[])[] {
  return IDENTIFIER_KIND_NAMES.flatMap((kind) =>
    read<readonly unknown[]>('Q4', `ring.${kind}.nodes`).map((_, place) => {
      const at = `ring.${kind}.nodes.${place}`;
      const setAside = read<SetAsideReason | null>('Q4', `${at}.setAside`);
      return [
        capital(KIND_WORDS[kind][0]),
        cite('Q4', `${at}.degree`, countText),
        cite('Q4', `${at}.accountsInRing`, countText),
        cite('Q4', `${at}.bits`, bitsText),
        setAside === null ? 'yes' : SET_ASIDE_WORDS[setAside],
      ];
    }),
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
