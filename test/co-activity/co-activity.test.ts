import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coActivities, type TimedLinks } from './co-activity.js';

const prompt = (name: string, links: TimedLinks['links']): TimedLinks => ({
  key: `promptFingerprint|${name}`,
  kind: 'promptFingerprint',
  links,
});
const HOURS = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 5 });
const LINKS = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), HOURS), { selector: ([id]) => id })
  .map((links) => links.map(([accountId, hours]) => ({ accountId, hours })));

describe('co-activity', () => {
  it('is one value for each hour in which two accounts showed the same thing', () => {
    const links = [
      { accountId: 'b', hours: [7, 5] },
      { accountId: 'a', hours: [5, 6] },
      { accountId: 'c', hours: [8] },
    ];
    const [firstAt, lastAt] = [5 * 3_600_000, 6 * 3_600_000 - 1];
    expect([...coActivities([prompt('p', links), prompt('q', [{ accountId: 'a', hours: [5] }])])]).toEqual([
      {
        key: 'promptFingerprint|p@5',
        kind: 'promptFingerprint',
        links: [
          { accountId: 'a', firstAt, lastAt },
          { accountId: 'b', firstAt, lastAt },
        ],
      },
    ]);
  });

  it('ties two accounts by exactly the hours that they share', () => {
    fc.assert(
      fc.property(LINKS, (links) => {
        const values = [...coActivities([prompt('p', links)])];
        for (const [at, a] of links.entries()) {
          for (const b of links.slice(at + 1)) {
            const shared = a.hours.filter((hour) => b.hours.includes(hour)).sort((x, y) => x - y);
            const tying = values.filter(({ links: held }) =>
              [a, b].every(({ accountId }) => held.some((link) => link.accountId === accountId)),
            );
            expect(tying.map(({ key }) => Number(key.split('@')[1]))).toEqual(shared);
          }
        }
      }),
    );
  });

  it('depends on neither the order of accounts nor that of hours', () => {
    fc.assert(
      fc.property(LINKS, (links) => {
        const turned = links.toReversed().map((link) => ({ ...link, hours: link.hours.toReversed() }));
        expect([...coActivities([prompt('p', turned)])]).toEqual([...coActivities([prompt('p', links)])]);
      }),
    );
  });
});
