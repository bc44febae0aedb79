import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseBindings, rankNearby } from '../../../src/domain/ring-graph/nearby.js';

const held = (key: string, bits: number, accountsInRing: number, holders: number) => ({
  key,
  bits,
  accountsInRing,
  holders,
});

describe('the identifiers over which accounts near a ring are looked for', () => {
  it('are those that somebody outside showed, and not too many, what says most first', () => {
    const card = held('paymentInstrument|c', 9, 4, 6);
    const device = held('device|d', 9, 3, 4);
    const closed = held('device|closed', 12, 5, 5);
    const crowd = held('ip|crowd', 5, 10, 111);
    const weak = held('ip|weak', 3, 2, 50);
    const bounds = { mostOutside: 100, mostHolders: 30 };
    expect(chooseBindings([weak, crowd, closed, card, device], bounds)).toEqual({
      walked: [device, card],
      popular: 1,
      leftOut: 1,
    });
  });

  it('are all counted, and together have no more holders than the bound', () => {
    const binding = fc
      .record({ n: fc.nat(), bits: fc.integer({ min: 3, max: 12 }), inside: fc.nat(9), outside: fc.nat(20) })
      .map(({ n, bits, inside, outside }) => held(`device|${n}`, bits, inside, inside + outside));
    fc.assert(
      fc.property(
        fc.uniqueArray(binding, { selector: ({ key }) => key }),
        fc.nat(20),
        fc.nat(100),
        (bindings, mostOutside, mostHolders) => {
          const { walked, popular, leftOut } = chooseBindings(bindings, { mostOutside, mostHolders });
          const closed = bindings.filter(({ holders, accountsInRing }) => holders === accountsInRing).length;
          expect(walked.length + popular + leftOut + closed).toBe(bindings.length);
          expect(walked.reduce((sum, { holders }) => sum + holders, 0)).toBeLessThanOrEqual(mostHolders);
        },
      ),
    );
  });
});

describe('accounts near a ring', () => {
  it('come by what their shared values say, of a channel each further one a quarter of the one before', () => {
    expect(
      rankNearby([
        { key: 'device|a', bits: 8, accountIds: ['two', 'one'] },
        { key: 'device|b', bits: 8, accountIds: ['one'] },
        { key: 'ip|c', bits: 4, accountIds: ['two', 'three'] },
      ]),
    ).toEqual([
      { accountId: 'two', bits: 12, keys: ['device|a', 'ip|c'] },
      { accountId: 'one', bits: 10, keys: ['device|a', 'device|b'] },
      { accountId: 'three', bits: 4, keys: ['ip|c'] },
    ]);
  });
});
