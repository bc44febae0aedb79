import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdValues, sharedBy } from '../../../src/domain/link-path/held-values.js';
import { linkPaths } from '../../../src/domain/link-path/link-paths.js';
import { noPathSentence, pathSentence } from '../../../src/domain/link-path/link-sentence.js';
import { DAY_MS } from '../../../src/domain/time.js';

const ACCOUNTS = ['a', 'b', 'c', 'd', 'e', 'f'];
const groups = fc.array(fc.uniqueArray(fc.constantFrom(...ACCOUNTS), { minLength: 1, maxLength: 3 }), {
  maxLength: 8,
});

function devices(holders: readonly (readonly string[])[]) {
  return holdValues(
    holders.map((accountIds, n) => ({
      key: `device|d${n}`,
      kind: 'device' as const,
      links: accountIds.map((accountId) => ({
        accountId,
        firstAt: 20_000 * DAY_MS,
        lastAt: 20_001 * DAY_MS,
      })),
    })),
  );
}

const ask = { from: 'a', to: 'f', maxHops: 3, accounts: 100, most: 1_000 };

describe('the paths between two accounts', () => {
  it('are all simple ones of the length asked for, fewest steps first, then the strongest', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 1, max: 3 }), (holders, maxHops) => {
        const held = devices(holders);
        const expected: string[] = [];
        const walk = (route: readonly string[]) => {
          const last = route.at(-1)!;
          if (last === 'f') expected.push(route.join(''));
          else if (route.length <= maxHops) {
            for (const next of ACCOUNTS) {
              if (!route.includes(next) && sharedBy(held, last, next).length > 0) walk([...route, next]);
            }
          }
        };
        walk(['a']);
        const { paths, found } = linkPaths(held, { ...ask, maxHops });
        const names = paths.map(({ steps }) => ['a', ...steps.map(({ to }) => to)].join(''));
        expect([...names].sort()).toEqual(expected.sort());
        expect(found).toBe(names.length);
        const places = paths.map(({ steps, bits }) => [steps.length, -bits] as const);
        expect(places).toEqual([...places].sort((x, y) => x[0] - y[0] || x[1] - y[1]));
      }),
    );
  });

  it('stop at as many as wanted', () => {
    const held = devices([
      ['a', 'f'],
      ['a', 'b'],
      ['b', 'f'],
      ['a', 'c'],
      ['c', 'f'],
    ]);
    const { paths, found } = linkPaths(held, { ...ask, most: 2 });
    expect(paths.map(({ steps }) => steps.map(({ to }) => to))).toEqual([['f'], ['b', 'f']]);
    expect(found).toBe(3);
  });

  it('are said in one sentence each', () => {
    const held = devices([
      ['a', 'b'],
      ['b', 'f', 'c'],
      ['b', 'f'],
    ]);
    const { paths } = linkPaths(held, { ...ask, maxHops: 2 });
    expect(paths.map(pathSentence)).toEqual([
      'a and b both showed device d0 (2 accounts, both from 2024-10-04 to 2024-10-05); ' +
        'b and f both showed device d2 (2 accounts, both from 2024-10-04 to 2024-10-05) and 1 other value.',
    ]);
    expect(noPathSentence('a', 'f', 1, 100)).toBe(
      'No path of up to 1 step leads from a to f through values that at most 100 accounts showed.',
    );
  });
});
