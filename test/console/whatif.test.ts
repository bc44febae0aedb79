import { describe, expect, it } from 'vitest';
import { identifierOf, identifierText } from '../../src/console/format/identifier-text.js';
import { cutNotes } from '../../src/console/path/cut-notes.js';
import { isPinned, togglePin } from '../../src/console/path/pin.js';
import { readRingSearch } from '../../src/console/ring/ring-search.js';
import {
  isIdentifierRemoved,
  removalOf,
  removedCount,
  toggleAccount,
  toggleIdentifier,
  withEverything,
  withoutAccounts,
  withoutIdentifiers,
} from '../../src/console/whatif/removal.js';
import { cutSentence, whatIfSentence } from '../../src/console/whatif/whatif-sentences.js';

const DEVICE = { kind: 'DEVICE', value: 'dev_4' } as const;
const NETWORK = { kind: 'IP', value: '2001:db8::/64' } as const;

describe('what is taken away in thought', () => {
  it('stands in the address, and what the address does not understand is left out', () => {
    expect(
      readRingSearch({
        view: 'whatif',
        without: 'IP:2001:db8::/64,DEVICE:dev_4,DEVICE:dev_4,SHOE:9,DEVICE:',
        withoutAccounts: 'acct_1, ,acct_2',
        withoutChannels: 'PROMPT,MAIL',
        pin: 'acct_1,acct_2',
        pathFrom: 'acct_1',
        hops: '2.5',
      }),
    ).toEqual({
      view: 'whatif',
      without: ['IP:2001:db8::/64', 'DEVICE:dev_4'],
      withoutAccounts: ['acct_1', 'acct_2'],
      withoutChannels: ['PROMPT'],
      pin: ['acct_1', 'acct_2'],
      pathFrom: 'acct_1',
    });
  });

  it('is asked of the API by kind and value', () => {
    expect(removalOf({ view: 'whatif' })).toBeUndefined();
    expect(
      removalOf({ without: [identifierText(NETWORK), identifierText(DEVICE)], withoutChannels: ['PROMPT'] }),
    ).toEqual({ identifiers: [NETWORK, DEVICE], accounts: [], channels: ['PROMPT'] });
    expect(identifierOf('IP')).toBeUndefined();
  });

  it('goes and comes back one by one or all at once, and leaves the rest of the address', () => {
    const taken = toggleAccount(toggleIdentifier({ view: 'members' }, DEVICE), 'acct_1');
    expect(taken).toEqual({ view: 'members', without: ['DEVICE:dev_4'], withoutAccounts: ['acct_1'] });
    expect(removedCount(taken)).toBe(2);
    expect(isIdentifierRemoved(taken, DEVICE)).toBe(true);
    expect(toggleIdentifier(taken, DEVICE)).toEqual({ view: 'members', withoutAccounts: ['acct_1'] });
    expect(withEverything(taken)).toEqual({ view: 'members' });
  });

  it('is never more than an address holds', () => {
    const many = Array.from({ length: 130 }, (_, at) => ({ kind: 'DEVICE', value: `dev_${at}` }) as const);
    const full = withoutIdentifiers({ without: ['IP:1.2.3.4'] }, many);
    expect(full.without).toHaveLength(100);
    expect(full.without?.slice(0, 2)).toEqual(['IP:1.2.3.4', 'DEVICE:dev_0']);
    expect(toggleIdentifier(full, NETWORK)).toBe(full);
    expect(withoutAccounts({ withoutAccounts: ['a'] }, ['a', 'b'])).toEqual({ withoutAccounts: ['a', 'b'] });
  });

  it('is told in one sentence with what would be left and what would stop', () => {
    const part = (accounts: number, exchanges: number | string) => ({ accounts, exchanges });
    const answer = {
      identifiersRemoved: 2,
      accountsRemoved: 1,
      componentCount: 3,
      left: part(412, 6_000),
      stopped: part(180, '3000'),
      loose: part(8, 1_000),
    };
    expect(whatIfSentence(answer)).toBe(
      'Without 2 identifiers and 1 account, 412 of 600 members would be left in 3 groups; 180 members would fall away with 3,000 exchanges, 30.0 % of all.',
    );
    expect(
      whatIfSentence({
        ...answer,
        identifiersRemoved: 0,
        left: part(0, 0),
        stopped: part(3, 0),
        loose: part(0, 0),
      }),
    ).toBe(
      'Without 1 account, 0 of 3 members would be left; 3 members would fall away with 0 exchanges, 0 % of all.',
    );
  });
});

it('a weakest cut is told in one sentence, also when nothing parts the group', () => {
  const cut = { identifierCount: 1, largestBefore: 600, largestAfter: 300, reached: true };
  expect(cutSentence(cut)).toBe('Without this 1 identifier, 300 of 600 members stay in one piece.');
  expect(cutSentence({ ...cut, identifierCount: 100, largestAfter: 590, reached: false })).toBe(
    'Without these 100 identifiers still 590 of 600 members stay in one piece: no few identifiers part it.',
  );
  expect(cutSentence({ ...cut, identifierCount: 0, largestBefore: 1 })).toBe(
    'No two members hang together, so that there is nothing to cut.',
  );
});

it('accounts are pinned and let go, twenty at most', () => {
  expect(togglePin({ pin: ['a'] }, 'b')).toEqual({ pin: ['a', 'b'] });
  expect(togglePin({ view: 'path', pin: ['a'] }, 'a')).toEqual({ view: 'path' });
  const full = { pin: Array.from({ length: 20 }, (_, at) => `acct_${at}`) };
  expect(togglePin(full, 'one-more')).toBe(full);
  expect([isPinned(full, 'acct_3'), isPinned({}, 'acct_3')]).toEqual([true, false]);
});

it('what a walk between two accounts left out is told', () => {
  expect(cutNotes({ degreeBound: 100, notWalkedCount: 0, cuts: [] })).toEqual([]);
  expect(
    cutNotes({
      degreeBound: 100,
      notWalkedCount: 2,
      cuts: [{ reason: 'NEIGHBOURS', limit: 2_000, count: 1 }],
    }),
  ).toEqual([
    '2 values of the two that more than 100 accounts showed were not walked through.',
    'Left out for their number: 1 account next to the two; 2,000 were kept.',
  ]);
});
