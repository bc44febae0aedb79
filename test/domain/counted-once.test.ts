import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedOnce } from '../../src/domain/counted-once.js';
import { sumCells } from '../../src/domain/volume-parts.js';

const volume = (exchanges: number | bigint) => ({ exchanges, inputTokens: 0, outputTokens: 0 });
const role = fc.constantFrom('CORE' as const, 'ATTACHED' as const);
/** What an account took, and its role in each group that it is in. */
const account = fc.record({ exchanges: fc.nat(), roles: fc.array(role, { minLength: 1, maxLength: 4 }) });

describe('what groups took, counted once', () => {
  it('is what their accounts took, whatever groups these are in', () => {
    fc.assert(
      fc.property(fc.array(account), (accounts) => {
        const sumOf = (times: (of: (typeof accounts)[number]) => number) =>
          accounts.reduce((sum, of) => sum + of.exchanges * times(of), 0);
        const coreTimes = ({ roles }: (typeof accounts)[number]) =>
          roles.filter((one) => one === 'CORE').length;
        const sum = {
          cells: [{ cell: 'm|c', volume: volume(sumOf(({ roles }) => roles.length)) }],
          core: sumOf(coreTimes),
          attached: sumOf((of) => of.roles.length - coreTimes(of)),
        };
        const several = accounts.flatMap((of, n) =>
          of.roles.length > 1
            ? [{ accountId: `a${n}`, times: of.roles.length, coreTimes: coreTimes(of) }]
            : [],
        );
        const taken = new Map(
          accounts.map(({ exchanges }, n) => [`a${n}`, [{ cell: 'm|c', volume: volume(exchanges) }]]),
        );
        const once = countedOnce(sum, several, taken);
        expect(once.core).toBe(sumOf((of) => (coreTimes(of) > 0 ? 1 : 0)));
        expect(once.attached).toBe(sumOf((of) => (coreTimes(of) > 0 ? 0 : 1)));
        expect(sumCells(once.cells).exchanges).toBe(sumOf(() => 1));
      }),
    );
  });

  it('is exact beyond 2^53 and never below zero', () => {
    const huge = 2n ** 60n;
    const sum = { cells: [{ cell: '|', volume: volume(huge + 5n) }], core: huge + 5n, attached: 0 };
    const several = [{ accountId: 'a', times: 2, coreTimes: 2 }];
    expect(countedOnce(sum, several, new Map([['a', [{ cell: '|', volume: volume(3) }]]]))).toEqual({
      cells: [{ cell: '|', volume: volume(huge + 2n) }],
      core: huge + 2n,
      attached: 0,
    });
    const later = new Map([['a', [{ cell: '|', volume: volume(huge * 2n) }]]]);
    expect(countedOnce(sum, several, later).core).toBe(0);
  });
});
