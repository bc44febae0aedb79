import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLine } from '../../src/ingest/decode.js';
import { RECORD_LINES } from '../testkit/record-lines.js';

const NOW = Date.UTC(2026, 6, 1);
const CARDS = ['4111111111111111', '5555-5555-5555-4444', '378282246310005'];

/** A value that could be a secret: long enough that a message cannot hold it by chance. */
const secrets = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9_-]{12,40}$/),
  fc.string({ minLength: 12, maxLength: 200, unit: 'binary' }),
  fc.constantFrom(...CARDS),
  fc.constant('Write me a poem about the sea and the sailors in it'),
  fc.integer({ min: 1_000_000_000, max: Number.MAX_SAFE_INTEGER }),
  fc.double({ min: 1e9, max: 1e300 }),
  fc.array(fc.stringMatching(/^[a-z]{12}$/), { minLength: 1, maxLength: 30 }),
  fc.dictionary(fc.stringMatching(/^[a-z]{12}$/), fc.stringMatching(/^[a-z]{12}$/), { minKeys: 1 }),
);
const lines = fc.constantFrom(...Object.values(RECORD_LINES));
const fields = fc.constantFrom(
  ...new Set(Object.values(RECORD_LINES).flatMap(Object.keys)),
  'asn',
  'ipClass',
  'promptBands',
  'bin',
  'billingHash',
  'status',
  'updatedAt',
  'attributes',
);

/** Every text and number inside a value, as it would be printed. */
function partsOf(value: unknown): readonly string[] {
  if (value === null || typeof value !== 'object') return [String(value)];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(Array.isArray(value) ? [] : [name]),
    ...partsOf(inner),
  ]);
}

describe('the reason for a refused line', () => {
  it('never repeats a value', () => {
    fc.assert(
      fc.property(lines, fields, secrets, (line, field, secret) => {
        const record = decodeLine(Buffer.from(JSON.stringify({ ...line, [field]: secret })), NOW);
        fc.pre('code' in record);
        const shown = JSON.stringify(record);
        for (const part of partsOf(secret)) expect(shown).not.toContain(part);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never repeats a line that is not JSON or not UTF-8', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 80 }), (bytes) => {
        const record = decodeLine(Buffer.from(bytes), NOW);
        const text = Buffer.from(bytes).toString('latin1');
        expect('code' in record && !record.message.includes(text)).toBe(true);
      }),
    );
  });

  it('repeats the name of an unknown field only when it can be no card number and no text', () => {
    fc.assert(
      fc.property(lines, fc.oneof(fc.constantFrom(...CARDS), fc.string({ minLength: 3 })), (line, name) => {
        fc.pre(CARDS.includes(name) || !/^[\w.$-]{1,64}$/.test(name));
        const record = decodeLine(Buffer.from(JSON.stringify({ ...line, [name]: 1 })), NOW);
        expect(record).toEqual({
          code: 'unknown_field',
          message: 'A field whose name cannot be shown is not part of this record type',
        });
      }),
    );
  });
});

describe('any line', () => {
  it('is either a record or refused, and never an exception', () => {
    const values = fc.oneof(fc.jsonValue(), fc.record({ type: fc.jsonValue(), accountId: fc.jsonValue() }));
    fc.assert(
      fc.property(values, (value) => {
        expect(decodeLine(Buffer.from(JSON.stringify(value)), NOW)).toHaveProperty('code');
      }),
    );
    fc.assert(
      fc.property(lines, fields, fc.jsonValue(), (line, field, value) => {
        const record = decodeLine(Buffer.from(JSON.stringify({ ...line, [field]: value })), NOW);
        expect('code' in record || 'type' in record).toBe(true);
      }),
    );
  });
});
