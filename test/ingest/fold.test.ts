import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../src/domain/time.js';
import { groupLinks, type LinksByKey, linksToWrite } from '../../src/ingest/fold.js';
import type { LinkChange } from '../../src/ingest/link.js';
import { linkChanges, linkOf } from '../testkit/link-changes.js';

const A = 'promptFingerprint|a';
const NONE: LinksByKey = new Map();
const once = (accountId: string, hour: number, key = A) =>
  linkOf(accountId, key, [{ at: hour * HOUR_MS, exchanges: 1 }]);

describe('links to one identifier', () => {
  it('join by account: earliest, latest, sums and sets', () => {
    const groups = groupLinks([once('acct_1', 30), once('acct_2', 5), once('acct_1', 3), once('acct_1', 30)]);
    expect(groups).toEqual(
      new Map([
        [
          A,
          new Map([
            [
              'acct_1',
              {
                accountId: 'acct_1',
                key: A,
                firstAt: 3 * HOUR_MS,
                lastAt: 30 * HOUR_MS,
                exchanges: 3,
                days: [1, 0],
                hours: [30, 3],
              },
            ],
            ['acct_2', once('acct_2', 5)],
          ]),
        ],
      ]),
    );
  });

  it('stay out of the graph while one account alone shows it', () => {
    const batch = groupLinks([once('acct_1', 1), once('acct_1', 2)]);
    expect(linksToWrite(batch, new Set(), NONE)).toEqual([]);
    expect(linksToWrite(batch, new Set(), groupLinks([once('acct_1', 0)]))).toEqual([]);
  });

  it('enter it together with the earlier ones once a second account shows it', () => {
    const batch = groupLinks([once('acct_2', 9)]);
    const earlier = groupLinks([once('acct_1', 1), once('acct_1', 4)]);
    expect(linksToWrite(batch, new Set(), earlier)).toEqual([
      linkOf('acct_1', A, [
        { at: HOUR_MS, exchanges: 1 },
        { at: 4 * HOUR_MS, exchanges: 1 },
      ]),
      once('acct_2', 9),
    ]);
  });

  it('enter it alone when the identifier is there already', () => {
    const batch = groupLinks([once('acct_1', 9)]);
    expect(linksToWrite(batch, new Set([A]), groupLinks([once('acct_1', 1)]))).toEqual([once('acct_1', 9)]);
  });

  it('come to the same graph in whatever portions they are folded', () => {
    const portions = fc.array(fc.array(linkChanges, { maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(portions, (batches) => {
        expect(foldAll(batches)).toEqual(foldAll([batches.flat()]));
        expect(foldAll([...batches].reverse())).toEqual(foldAll(batches));
      }),
    );
  });
});

/** Folds portion after portion as the promotion does; returns the links of the graph in one canonical form. */
function foldAll(batches: readonly (readonly LinkChange[])[]): readonly string[] {
  const written: LinkChange[] = [];
  const folded: LinkChange[] = [];
  for (const batch of batches) {
    const promoted = new Set(written.map(({ key }) => key));
    written.push(...linksToWrite(groupLinks(batch), promoted, groupLinks(folded)));
    folded.push(...batch);
  }
  return [...groupLinks(written).values()]
    .flatMap((accounts) => [...accounts.values()])
    .map(({ days, hours, ...rest }) =>
      JSON.stringify({ ...rest, days: [...days].sort(), hours: [...hours].sort() }),
    )
    .sort();
}
