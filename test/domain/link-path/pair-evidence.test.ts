import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelEvidenceBits } from '../../../src/domain/detection/evidence.js';
import { DEFAULT_PARAMETERS } from '../../../src/domain/detection/parameters.js';
import { valueBits } from '../../../src/domain/detection/weights.js';
import { CHANNELS, IDENTIFIER_KINDS } from '../../../src/domain/identifier-kind.js';
import { holdValues, sharedBy } from '../../../src/domain/link-path/held-values.js';
import { pairEvidence } from '../../../src/domain/link-path/pair-evidence.js';
import { DAY_MS } from '../../../src/domain/time.js';

const KINDS = ['paymentInstrument', 'device', 'promptFingerprint', 'promptBand'] as const;
const identifiers = fc.array(
  fc.record({ kind: fc.constantFrom(...KINDS), others: fc.integer({ min: 0, max: 30 }) }),
  { maxLength: 12 },
);

describe('the evidence of a pair', () => {
  it('is what detection counts, channel by channel, and adds up', () => {
    fc.assert(
      fc.property(identifiers, fc.integer({ min: 10, max: 1e6 }), (shown, accounts) => {
        const held = holdValues(
          shown.map(({ kind, others }, n) => ({
            key: `${kind}|v${n}`,
            kind,
            links: ['a', 'b', ...Array.from({ length: others }, (_, other) => `x${other}`)].map(
              (accountId) => ({
                accountId,
                firstAt: 0,
                lastAt: 1,
              }),
            ),
          })),
        );
        const { bits, shared } = pairEvidence(sharedBy(held, 'a', 'b'), 'a', 'b', accounts);
        const expected = CHANNELS.map((channel) => {
          const best = shown
            .filter(({ kind }) => IDENTIFIER_KINDS[kind].channel === channel)
            .map(({ others }) => valueBits(others + 2, accounts))
            .sort((x, y) => y - x);
          return channelEvidenceBits(best, DEFAULT_PARAMETERS.nextValue);
        });
        expect(bits).toBeCloseTo(
          expected.reduce((sum, part) => sum + part, 0),
          9,
        );
        expect(shared.reduce((sum, { countedBits }) => sum + countedBits, 0)).toBe(bits);
        expect(shared).toHaveLength(shown.length);
      }),
    );
  });

  it('says when both showed a value, and parts the holders of an address that was handed on', () => {
    const used = (accountId: string, first: number, last: number) => ({
      accountId,
      firstAt: first * DAY_MS,
      lastAt: last * DAY_MS,
    });
    const held = holdValues([
      { key: 'device|d', kind: 'device', links: [used('a', 1, 5), used('b', 3, 9), used('c', 20, 21)] },
      {
        key: 'ip|5.0.0.1',
        kind: 'ip',
        links: [used('a', 1, 2), used('b', 4, 4), used('c', 60, 61), used('d', 61, 62)],
      },
    ]);
    expect(pairEvidence(sharedBy(held, 'a', 'b'), 'a', 'b', 8).shared).toEqual([
      { key: 'ip|5.0.0.1', kind: 'ip', degree: 2, bits: 1, countedBits: 1, overlap: undefined, gapDays: 2 },
      {
        key: 'device|d',
        kind: 'device',
        degree: 3,
        bits: Math.log2(4 / 3),
        countedBits: Math.log2(4 / 3),
        overlap: { from: 3 * DAY_MS, to: 5 * DAY_MS },
        gapDays: 0,
      },
    ]);
    expect(sharedBy(held, 'a', 'c').map(({ key }) => key)).toEqual(['device|d']);
  });
});
