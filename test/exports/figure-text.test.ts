import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bitsText,
  countText,
  dayOfText,
  measureText,
  probabilityText,
  shareText,
} from '../../src/exports/figure-text.js';

describe('a figure in a text', () => {
  it('has separators, and all digits also beyond 2^53', () => {
    expect([countText(28_800_000), countText('9223372036854775807'), countText(null)]).toEqual([
      '28,800,000',
      '9,223,372,036,854,775,807',
      'none',
    ]);
  });

  it('is the UTC day of a time', () => {
    expect([dayOfText('2026-06-05T23:00:00.000Z'), dayOfText(null)]).toEqual(['2026-06-05', 'none']);
  });

  it('never shows a probability as more than it is, nor as certainty', () => {
    expect([probabilityText(0.99999), probabilityText(1), probabilityText(0.5)]).toEqual([
      '0.9999',
      'more than 0.9999',
      '0.5000',
    ]);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.99999, noNaN: true }), (probability) => {
        const shown = Number(probabilityText(probability));
        expect(shown).toBeLessThanOrEqual(probability);
        expect(probability - shown).toBeLessThan(0.000_11);
      }),
    );
  });

  it('does not show a small share as none', () => {
    expect([shareText(0), shareText(0.0001), shareText(0.412), shareText(1)]).toEqual([
      '0.0 %',
      'less than 0.1 %',
      '41.2 %',
      '100.0 %',
    ]);
  });

  it('has the decimals that matter', () => {
    expect([measureText(0.123_456), measureText(600), measureText(null), bitsText(12.345)]).toEqual([
      '0.123',
      '600',
      'none',
      '12.3',
    ]);
  });
});
