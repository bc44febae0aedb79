import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EMPTY_CATALOGUE, parseCatalogue } from '../../src/fingerprint/client-catalogue.js';
import { fingerprintPrompt } from '../../src/fingerprint/fingerprint.js';
import { lettersOf, maskedText } from '../../src/fingerprint/normalise.js';
import { type Prompt, plainPrompt } from '../../src/fingerprint/prompt.js';
import { stripClientPrompts } from '../../src/fingerprint/strip-client-prompts.js';
import { testKey } from './test-keys.js';

const CLIENT =
  'You are Harbour Code, a coding tool. Read the files before you change them. Run the tests after each change and say what failed. Today is 2026-01-01.';
const OWN =
  'Distil each question into a chain of reasoning that a small model can learn from, with no step left out.';
const catalogueOf = (...entries: readonly object[]) =>
  parseCatalogue(JSON.stringify({ version: '1', entries }));
const catalogue = catalogueOf({ id: 'harbour', text: CLIENT, tools: ['Read_File', 'run'] });
const letters = (text: string): string => lettersOf(maskedText(text));
const residue = (text: string): string => lettersOf(stripClientPrompts(maskedText(text), catalogue).residue);

describe('stripClientPrompts', () => {
  it('leaves what the author added before, after or around a client prompt', () => {
    expect(residue(CLIENT)).toBe('');
    expect(residue(`${CLIENT}\n${OWN}`)).toBe(letters(OWN));
    expect(residue(`${OWN}\n${CLIENT}`)).toBe(letters(OWN));
  });

  it('knows a client prompt that was altered in a few words, of another day', () => {
    const altered = CLIENT.replace('Harbour Code', 'Harbor Kode').replace('2026-01-01', '2026-06-05');
    expect(residue(`${altered} ${OWN}`)).toBe(letters(OWN));
  });

  it('keeps a text that only quotes a sentence of it', () => {
    const quoting = `${OWN} Run the tests after each change. ${OWN}`;
    expect(residue(quoting)).toBe(letters(quoting));
  });
});

describe('a prompt sent through a known client', () => {
  const of = (prompt: Prompt, known = catalogue) => fingerprintPrompt(prompt, [testKey('k1')], known)[0];

  it('is told by what its author wrote, and not by the client', () => {
    const through: Prompt = { ...plainPrompt('go on'), system: `${CLIENT}\n${OWN}` };
    expect(of(through)?.promptFingerprint).toBe(of(plainPrompt(OWN))?.promptFingerprint);
    expect(of({ ...plainPrompt('go on'), system: CLIENT })).toEqual({});
  });

  it('loses the tools of the client and keeps its own', () => {
    const properties = { a: {}, b: {}, c: {}, d: {}, e: {} };
    const tools = ['read_file', 'Run', 'submit'].map((name) => ({ name, schema: { properties } }));
    const own = { ...plainPrompt('go on'), system: 'x', tools: tools.slice(2) };
    expect(of({ ...plainPrompt('go on'), system: CLIENT, tools })).toEqual(of(own, EMPTY_CATALOGUE));
  });
});

describe('parseCatalogue', () => {
  it('reads the catalogue that is shipped', () => {
    const shipped = parseCatalogue(
      readFileSync(new URL('../../catalogue/clients.json', import.meta.url), 'utf8'),
    );
    expect(shipped.version).toBe('2026-01-01');
    expect(shipped.prompts.length).toBe(4);
  });

  it.each([
    ['{', 'it is not JSON'],
    ['{"entries":[]}', 'it is not of the form {"version":"…","entries":[…]}'],
    ['{"version":"1","entries":[{"id":"a"}]}', 'entry 1 needs an id and a text'],
    [
      '{"version":"1","entries":[{"id":"a","text":"You are brief."}]}',
      'the text of entry 1 is under 24 characters',
    ],
    [
      '{"version":"1","entries":[{"id":"a","text":"You are a helpful assistant.","threshold":2}]}',
      'the threshold of entry 1 must be above 0 and at most 1',
    ],
  ])('says what is wrong with %s', (json, reason) => {
    expect(() => parseCatalogue(json)).toThrow(`The catalogue cannot be used: ${reason}`);
  });
});
