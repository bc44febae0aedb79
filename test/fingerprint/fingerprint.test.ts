import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_CATALOGUE } from '../../src/fingerprint/client-catalogue.js';
import { type Fingerprints, fingerprintPrompt } from '../../src/fingerprint/fingerprint.js';
import type { DerivedKey } from '../../src/fingerprint/keyed-value.js';
import { VALUE } from '../../src/fingerprint/line.js';
import { type Prompt, plainPrompt } from '../../src/fingerprint/prompt.js';
import { testKey } from './test-keys.js';

const key = testKey('k1');
const of = (prompt: Prompt, under: DerivedKey = key): Fingerprints =>
  fingerprintPrompt(prompt, [under], EMPTY_CATALOGUE)[0]!;
const valuesOf = (prints: Fingerprints): readonly string[] =>
  Object.values(prints).flatMap((value: string | readonly string[]) => value);

const ANALYST =
  'You are an expert data analyst combining statistical rigour with deep domain knowledge. Report on batch 17.';

const prompts: fc.Arbitrary<Prompt> = fc.record({
  system: fc.lorem({ maxCount: 40 }),
  turns: fc.array(
    fc.record({
      role: fc.constantFrom('user' as const, 'assistant' as const, 'tool' as const),
      text: fc.oneof(fc.lorem({ maxCount: 60 }), fc.string({ unit: 'binary' })),
    }),
  ),
  tools: fc.array(
    fc.record({
      name: fc.string(),
      schema: fc.constant({ properties: { query: { type: 'string' }, limit: { type: 'integer' } } }),
    }),
    { maxLength: 4 },
  ),
});

describe('fingerprintPrompt', () => {
  it('does not change with case, blanks or numbers', () => {
    const altered = `  ${ANALYST.toUpperCase().replaceAll(' ', ' \n ').replace('17', '240,118')}`;
    expect(of(plainPrompt(altered))).toEqual(of(plainPrompt(ANALYST)));
  });

  it('gives the same values in every process and version of this algorithm', () => {
    const { promptFingerprint, promptBands } = of(plainPrompt(ANALYST));
    expect([promptFingerprint, promptBands?.[0]]).toEqual([
      'k1:CpWWi6A3zCxZ4DRYTDo0Dw',
      'k1:iOgfHSfZ-WuyMiBr',
    ]);
  });

  it('gives only values that a record may carry, marked with the key', () => {
    fc.assert(
      fc.property(prompts, (prompt) => {
        for (const value of valuesOf(of(prompt))) {
          expect(value).toMatch(VALUE);
          expect(value.startsWith('k1:')).toBe(true);
        }
      }),
    );
  });

  it('shares no value between two keys, so that nobody can link them without both', () => {
    fc.assert(
      fc.property(prompts, (prompt) => {
        const bare = (under: DerivedKey): readonly string[] =>
          valuesOf(of(prompt, under)).map((value) => value.slice(value.indexOf(':')));
        const others = new Set(bare(testKey('k2')));
        expect(bare(key).filter((value) => others.has(value))).toEqual([]);
      }),
    );
  });

  it('never holds a piece of the prompt', () => {
    fc.assert(
      fc.property(prompts, (prompt) => {
        const told = JSON.stringify(of(prompt));
        const words = [prompt.system, ...prompt.turns.map(({ text }) => text)].flatMap((text) =>
          text.split(/\W+/),
        );
        // Shorter words fall into base64 by chance.
        for (const word of words) if (word.length >= 6) expect(told).not.toContain(word);
      }),
    );
  });

  it.each([
    '',
    'hi',
    'ping',
    'Reply with the single word ok',
    'What is the capital of France?',
    'hello hello hello hello hello hello hello hello hello',
    '1, 2, 3 and 4',
  ])('tells nothing of a text that anybody may write: %s', (text) => {
    expect(of(plainPrompt(text))).toEqual({});
  });

  it('takes the system prompt when there is one of its own, whatever fills it', () => {
    const asked = (text: string): Prompt => ({ ...plainPrompt(text), system: ANALYST });
    expect(of(asked('Churn in the north')).promptFingerprint).toBe(
      of(asked('Sales of tea')).promptFingerprint,
    );
  });

  it('takes the first user turn when the system prompt is too short to tell', () => {
    const prompt = { ...plainPrompt(ANALYST), system: 'Be brief.' };
    expect(of(prompt).promptFingerprint).toBe(of(plainPrompt(ANALYST)).promptFingerprint);
  });
});
