import { describe, expect, it } from 'vitest';
import { EMPTY_CATALOGUE } from '../../src/fingerprint/client-catalogue.js';
import { fingerprintPrompt } from '../../src/fingerprint/fingerprint.js';
import { fingerprintLine } from '../../src/fingerprint/fingerprint-line.js';
import type { LineSettings } from '../../src/fingerprint/line.js';
import { plainPrompt } from '../../src/fingerprint/prompt.js';
import { testKey } from './test-keys.js';

const TEXT = 'You are an expert data analyst combining statistical rigour with deep domain knowledge.';
const keys = [testKey('k2'), testKey('k1')];
const [newest, previous] = fingerprintPrompt(plainPrompt(TEXT), keys, EMPTY_CATALOGUE);

const settings = (over: Partial<LineSettings> = {}): LineSettings => ({
  keys: keys.slice(0, 1),
  catalogue: EMPTY_CATALOGUE,
  merge: false,
  ...over,
});
const outcome = (value: unknown, over?: Partial<LineSettings>): unknown => {
  const result = fingerprintLine(JSON.stringify(value), settings(over));
  return 'code' in result ? result : { ...result, lines: result.lines.map((line) => JSON.parse(line)) };
};

const exchange = {
  type: 'exchange',
  exchangeId: 'ex_1',
  accountId: 'acct_1',
  at: '2026-04-22T10:05:00Z',
  ip: '198.51.100.9',
  inputTokens: 812,
};

describe('a line with a prompt', () => {
  it('becomes its id and its fingerprints', () => {
    expect(outcome({ id: 'p1', text: TEXT })).toEqual({ lines: [{ id: 'p1', ...newest }], told: true });
  });

  it('bears the values of the previous key beside, while keys are changed', () => {
    const line = { id: 'p1', ...newest, previous };
    expect(outcome({ id: 'p1', text: TEXT }, { keys })).toEqual({ lines: [line], told: true });
  });

  it('keeps its place when it is too short to tell', () => {
    expect(outcome({ id: 'p1', text: 'ping' })).toEqual({ lines: [{ id: 'p1' }], told: false });
  });

  it.each([
    [[], 'not_json'],
    [{ text: TEXT }, 'bad_id'],
    [{ id: TEXT, text: TEXT }, 'bad_id'],
    [{ id: 'p1' }, 'bad_prompt'],
  ])('is refused when it is wrong, without repeating it: %#', (value, code) => {
    const refusal = outcome(value);
    expect(refusal).toMatchObject({ code });
    expect(JSON.stringify(refusal)).not.toContain('expert');
  });

  it('is refused when it is not JSON', () => {
    expect(fingerprintLine(`{"id":"p1","text":"${TEXT}`, settings())).toEqual({
      code: 'not_json',
      reason: 'the line is not JSON',
    });
  });
});

describe('an exchange with a prompt', () => {
  const merge = { merge: true };

  it('becomes the exchange record with fingerprints in place of the prompt', () => {
    expect(outcome({ ...exchange, prompt: { text: TEXT } }, merge)).toEqual({
      lines: [{ ...exchange, ...newest }],
      told: true,
    });
  });

  it('is followed by the fingerprint of the previous key, while keys are changed', () => {
    const identifier = {
      type: 'identifier',
      accountId: 'acct_1',
      kind: 'promptFingerprint',
      value: previous?.promptFingerprint,
      at: exchange.at,
    };
    expect(outcome({ ...exchange, prompt: { text: TEXT } }, { ...merge, keys })).toEqual({
      lines: [{ ...exchange, ...newest }, identifier],
      told: true,
    });
  });

  it('passes as it is when it has no prompt', () => {
    expect(outcome(exchange, merge)).toEqual({ lines: [exchange], told: false });
  });

  it.each([
    [{ ...exchange, type: 'account' }, 'the type must be exchange'],
    [{ ...exchange, at: undefined }, 'at is missing'],
    [{ ...exchange, promt: { text: TEXT } }, 'it has a field that an exchange record does not have'],
    [{ ...exchange, model: TEXT }, 'model must be a number or an id, not a text'],
    [{ ...exchange, capability: { text: TEXT } }, 'capability must be a number or an id, not a text'],
    [{ ...exchange, promptBands: [TEXT] }, 'promptBands must be a number or an id, not a text'],
  ])('is refused when text could leave with it: %#', (value, reason) => {
    expect(outcome(value, merge)).toEqual({ code: 'bad_exchange', reason });
  });

  it('is refused when its prompt is none', () => {
    const refusal = { code: 'bad_prompt', reason: 'text must be a string' };
    expect(outcome({ ...exchange, prompt: { text: 1 } }, merge)).toEqual(refusal);
  });
});
