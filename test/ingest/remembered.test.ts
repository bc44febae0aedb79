import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remembered } from '../../src/ingest/remembered.js';

describe('what is remembered of texts that repeat', () => {
  it('is what would be worked out anew, whatever comes in whatever order', () => {
    const lengths = fc.array(fc.string({ maxLength: 2 }));
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 4 }), (texts, size) => {
        const lengthOf = remembered(size, (text) => ({ length: text.length }));
        expect(texts.map((text) => lengthOf(text).length)).toEqual(texts.map(({ length }) => length));
      }),
    );
  });

  it('is kept for the last texts, also when nothing is made of them, and forgotten for those long past', () => {
    const worked: string[] = [];
    const of = remembered(2, (text) => {
      worked.push(text);
      return text === 'none' ? null : { text };
    });
    const first = of('a');
    for (const text of ['none', 'a', 'none', 'b', 'a']) of(text);
    expect(of('a')).toBe(first);
    expect(worked).toEqual(['a', 'none', 'b']);
    for (const text of ['c', 'd', 'e', 'f', 'a']) of(text);
    expect(worked).toEqual(['a', 'none', 'b', 'c', 'd', 'e', 'f', 'a']);
  });
});
