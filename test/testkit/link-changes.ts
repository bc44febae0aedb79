import fc from 'fast-check';
import { DAY_MS, HOUR_MS } from '../../src/domain/time.js';
import { type LinkChange, newLink, see } from '../../src/ingest/link.js';

export interface Sighting {
  readonly at: number;
  readonly exchanges: 0 | 1;
}

export function linkOf(
  accountId: string,
  key: string,
  [first, ...others]: readonly [Sighting, ...Sighting[]],
): LinkChange {
  const link = newLink(accountId, key, first.at, first.exchanges, true);
  for (const { at, exchanges } of others) see(link, at, exchanges, true);
  return link;
}

const sighting = fc.record({
  at: fc.integer({ min: 0, max: 3 * DAY_MS }).map((at) => at - (at % (HOUR_MS / 2))),
  exchanges: fc.constantFrom<0 | 1>(0, 1),
});

/** Links of few accounts to few identifiers, so that many meet. */
export const linkChanges: fc.Arbitrary<LinkChange> = fc
  .tuple(
    fc.constantFrom('acct_1', 'acct_2', 'acct_3'),
    fc.constantFrom('promptFingerprint|a', 'promptFingerprint|b', 'promptBand|c', 'conversationPrefix|d'),
    sighting,
    fc.array(sighting, { maxLength: 4 }),
  )
  .map(([accountId, key, first, others]) => linkOf(accountId, key, [first, ...others]));
