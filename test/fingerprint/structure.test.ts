import { describe, expect, it } from 'vitest';
import { EMPTY_CATALOGUE } from '../../src/fingerprint/client-catalogue.js';
import { fingerprintPrompt } from '../../src/fingerprint/fingerprint.js';
import { type Prompt, plainPrompt, type Tool } from '../../src/fingerprint/prompt.js';
import { testKey } from './test-keys.js';

const structureOf = (prompt: Prompt): string | undefined =>
  fingerprintPrompt(prompt, [testKey('k1')], EMPTY_CATALOGUE)[0]?.promptStructure;

const tool = (name: string, properties: Readonly<Record<string, unknown>>, description = ''): Tool => ({
  name,
  schema: { type: 'object', description, properties },
});
const search = tool('search', { query: { type: 'string' }, limit: { type: 'integer' } });
const grade = tool('grade', {
  score: { type: 'number', description: 'from 0 to 1' },
  why: { type: 'string' },
});
const asking = (text: string, ...tools: readonly Tool[]): Prompt => ({ ...plainPrompt(text), tools });

describe('promptStructure', () => {
  it('survives rewording when the tools stay, in whatever order they and their arguments come', () => {
    const turned = tool(
      'Search',
      { limit: { type: 'integer' }, query: { type: 'string' } },
      'look things up',
    );
    expect(structureOf(asking('Judge the answer', search, grade))).toMatch(/^k1:[\w-]{22}$/);
    expect(structureOf(asking('Please weigh up this reply of 3 May', grade, turned))).toBe(
      structureOf(asking('Judge the answer', search, grade)),
    );
  });

  it('changes with an argument', () => {
    const wider = tool('search', {
      query: { type: 'string' },
      limit: { type: 'integer' },
      site: { type: 'string' },
    });
    expect(structureOf(asking('Judge', wider, grade))).not.toBe(structureOf(asking('Judge', search, grade)));
  });

  it('reads arguments inside lists and objects', () => {
    const nested = (name: string): Tool =>
      tool('file', {
        rows: { type: 'array', items: { type: 'object', properties: { [name]: { type: 'string' } } } },
        by: { type: 'object', properties: { team: { type: 'string' }, when: { type: 'string' } } },
      });
    expect(structureOf(asking('x', nested('left')))).not.toBe(structureOf(asking('x', nested('right'))));
  });

  it('survives rewording when tags, formats and slots stay', () => {
    const first =
      'You solve olympiad problems. Think inside <scratch>, then <proof>, then give <verdict> as JSON. Due 2026-01-02, see https://example.org/p/1.';
    const second =
      'Act as a solver of hard contest questions! Put thoughts in <scratch>, arguments in <proof>; a JSON <verdict> ends it. Hand in by 2027-03-04 at https://example.com/q.';
    expect(structureOf(plainPrompt(first))).toMatch(/^k1:/);
    expect(structureOf(plainPrompt(second))).toBe(structureOf(plainPrompt(first)));
  });

  it('stays the same as a conversation goes on', () => {
    const prompt = asking('Judge the answer', search, grade);
    const later: Prompt = {
      ...prompt,
      turns: [...prompt.turns, { role: 'assistant', text: 'Good.' }, { role: 'user', text: 'Sure?' }],
    };
    expect(structureOf(later)).toBe(structureOf(prompt));
  });

  it.each([
    'Tell me at length about the history of the harbour and of everybody who ever worked there.',
    'Write 3 lines of JSON about the history of the harbour and of everybody who worked there since 1990.',
    `<html><head><title>Shop</title></head><body><div><p>${'All the goods of the shop in a long list '.repeat(3)}</p></div></body></html>`,
  ])('is not given for a prompt that looks like any other: %#', (text) => {
    expect(structureOf(plainPrompt(text))).toBeUndefined();
  });
});
