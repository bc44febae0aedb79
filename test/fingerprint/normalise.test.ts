import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lettersOf, maskedText, spokenLetters, wordsAndSlots } from '../../src/fingerprint/normalise.js';
import { SLOTS } from '../../src/fingerprint/slots.js';

const normaliseText = (text: string): string => lettersOf(maskedText(text));
const NAME_OF_SLOT = new Map(Object.entries(SLOTS).map(([name, slot]) => [slot as string, `<${name}>`]));
const shown = (text: string): string =>
  normaliseText(text).replace(/[\uE000-\uE008]/g, (slot) => NAME_OF_SLOT.get(slot)!);

describe('the forms of a masked text', () => {
  it.each([
    ['Report of 2026-04-22T10:00:00Z, due 3 May 2026 or May 4th', 'reportof<date>due<date>or<date>'],
    ['Read /srv/app/a.log, ~/b.txt, C:\\x\\y and src/main.ts and/or none', 'read<path>and<path>andornone'],
    ['Job 123e4567-e89b-12d3-a456-426614174000 of ann@example.org', 'job<uuid>of<email>'],
    ['See https://example.org/a?b=c.', 'see<url>'],
    ['Scores: [1, -2.5, 3e-7], 12 % of 1,000', 'scores<number>of<number>'],
    ['Mend this:\n```js\nlet a = 1;\n```\nand explain', 'mendthis<code>andexplain'],
    ['Use key sk-live-0123456789abcdefghijkl now', 'usekey<token>now'],
    ['def add_two(a, b):\n  """Add them.\n  >>> add_two(1, 2)', 'def<name>abaddthem<name><number>'],
    ['<answer>yes</answer>', 'answeryesanswer'],
    ['ＦＵＬＬ ｗｉｄｔｈ, “quotes” and zero\u200Bwidth', 'fullwidthquotesandzerowidth'],
  ])('masks what fills a template: %s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('drops private-use characters, so that no prompt can forge a slot', () => {
    expect(normaliseText(`a${SLOTS.number}b`)).toBe('ab');
  });

  it('gives the same for a function under another name', () => {
    const named = (name: string): string => `def ${name}(n):\n  """Return the root.\n  >>> ${name}(4)\n  2`;
    expect(normaliseText(named('rootOf'))).toBe(normaliseText(named('square_root')));
  });

  const word = fc.constantFrom(
    'summarise',
    'Report',
    'STRASSE',
    'straße',
    'ΟΔΟΣ',
    'отчёт',
    'naïve',
    '数据',
    'हिन्दी',
  );
  const blank = fc.constantFrom(' ', '\n', '\t', '  \r\n ', '\u00a0', '\u3000');

  it('does not change with case', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const text = words.join(' ');
        expect(normaliseText(text.toUpperCase())).toBe(normaliseText(text));
        expect(normaliseText(text.toLowerCase())).toBe(normaliseText(text));
        expect(wordsAndSlots(maskedText(text.toUpperCase()))).toBe(wordsAndSlots(maskedText(text)));
      }),
    );
  });

  it('does not change with blanks, within words either', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, blank)), (pairs) => {
        const spaced = pairs.flat().join('');
        const bare = pairs.map(([text]) => text).join('');
        expect(normaliseText(spaced)).toBe(normaliseText(bare));
        const single = pairs.map(([text]) => text).join(' ');
        expect(wordsAndSlots(maskedText(spaced))).toBe(wordsAndSlots(maskedText(single)));
      }),
    );
  });

  it('does not change with numbers', () => {
    const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    fc.assert(
      fc.property(fc.array(fc.tuple(word, number, number)), (parts) => {
        const filled = (at: 1 | 2): string => parts.map((part) => `${part[0]} ${part[at]}, `).join('');
        expect(normaliseText(filled(1))).toBe(normaliseText(filled(2)));
        expect(wordsAndSlots(maskedText(filled(1)))).toBe(wordsAndSlots(maskedText(filled(2))));
      }),
    );
  });

  it.each(['a-', '1-', 'x@y-', 'a/', 'deadbeef-', '```'])('reads a long run of %s in one pass', (piece) => {
    const length = 131_072;
    expect(maskedText(piece.repeat(length / piece.length)).length).toBeLessThanOrEqual(length);
  });

  it('reads any text whatever and gives letters, marks and slots only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normaliseText(text)).toMatch(/^[\p{L}\p{M}\uE000-\uE008]*$/u);
      }),
    );
  });
});

describe('the words and slots of a masked text', () => {
  it('keep names and the blanks between words, and make one slot of a list', () => {
    expect(wordsAndSlots(maskedText('def Add(a, b):\n  "Add [1, -2.5]: x - 1."'))).toBe(
      `def add a b add ${SLOTS.number} x ${SLOTS.number}`,
    );
  });
});

describe('spokenLetters', () => {
  it('keeps digits, which tell one sampled answer from another', () => {
    expect(spokenLetters('The answer is 42.\n')).toBe('theansweris42');
  });
});
