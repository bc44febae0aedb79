import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchangeHash, packHashes, unpackHashes } from '../../src/ingest/exchange-hash.js';

const hashes = fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 48 - 1 }), { maxLength: 200 });
const asBytes = (packed: Int8Array) => new Uint8Array(packed.buffer, packed.byteOffset, packed.byteLength);

describe('the hashes of exchanges', () => {
  it('are the first 48 bits of SHA-256', () => {
    // printf abc | sha256sum
    expect(exchangeHash('abc')).toBe(0xba7816bf8f01);
  });

  it('come back ascending, six bytes each', () => {
    fc.assert(
      fc.property(hashes, (list) => {
        const packed = packHashes(list);
        expect(packed.length).toBe(list.length * 6);
        expect(unpackHashes(asBytes(packed))).toEqual([...list].sort((a, b) => a - b));
      }),
    );
  });

  it('give the same bytes in any order', () => {
    fc.assert(
      fc.property(hashes, (list) => {
        expect(packHashes(new Set([...list].reverse()))).toEqual(packHashes(list));
      }),
    );
  });

  it('are read from the middle of a larger buffer', () => {
    const bytes = asBytes(packHashes([1, 2 ** 48 - 1]));
    const larger = new Uint8Array(32);
    larger.set(bytes, 7);
    expect(unpackHashes(larger.subarray(7, 7 + bytes.length))).toEqual([1, 2 ** 48 - 1]);
  });
});
