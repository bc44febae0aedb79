import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson, type Json } from '../../src/domain/canonical-json.js';

it('sorts names by code unit at every depth and leaves out what is undefined', () => {
  expect(canonicalJson({ b: [1, { z: null, a: true }], a: 'x', '€': 1, '\r': 2, gone: undefined })).toBe(
    '{"\\r":2,"a":"x","b":[1,{"a":true,"z":null}],"€":1}',
  );
});

it('means the same value, and is the same text in whatever order the names come', () => {
  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reversed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([name, member]) => [name, reversed(member)]),
    );
  };
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 2 }), (value) => {
      const text = canonicalJson(value as Json);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(reversed(value) as Json)).toBe(text);
    }),
  );
});
