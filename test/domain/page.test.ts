import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPageSize, decodeCursor, encodeCursor, keyParameter, toPage } from '../../src/domain/page.js';

const key = fc.oneof(
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
);

describe('a cursor', () => {
  it('says again what it was made of', () => {
    fc.assert(
      fc.property(fc.string(), key, fc.string(), (runId, number, id) => {
        const position = { runId, key: number, id };
        expect(decodeCursor('rings', encodeCursor('rings', position))).toEqual(position);
      }),
    );
  });

  it('is refused by another list, and when it is nonsense', () => {
    const cursor = encodeCursor('rings/EXPOSURE', { runId: 'r', key: '1', id: 'a' });
    for (const wrong of [cursor.slice(2), 'nonsense', '', Buffer.from('[1]').toString('base64url')]) {
      expect(() => decodeCursor('rings/EXPOSURE', wrong)).toThrow('The cursor belongs to another list');
    }
    expect(() => decodeCursor('rings/ACCOUNTS', cursor)).toThrow('The cursor belongs to another list');
  });

  it('refuses a key that is no number', () => {
    const cursor = encodeCursor('rings', { runId: 'r', key: 'Infinity OR 1', id: 'a' });
    expect(() => decodeCursor('rings', cursor)).toThrow('The cursor belongs to another list');
  });

  it('keeps whole numbers exact at any size', () => {
    expect(keyParameter('9007199254740993')).toBe(9007199254740993n);
    expect(keyParameter('0.25')).toBe(0.25);
    expect(keyParameter('')).toBe(null);
  });
});

describe('a page', () => {
  it('ends where there is no row more than asked for', () => {
    expect(toPage([1, 2, 3], 2, undefined, String)).toEqual({
      items: [
        { item: 1, cursor: '1' },
        { item: 2, cursor: '2' },
      ],
      hasNextPage: true,
      hasPreviousPage: false,
    });
    expect(toPage([3], 2, '2', String)).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('has from 1 to 100 entries', () => {
    for (const wrong of [0, -1, 101])
      expect(() => checkPageSize(wrong)).toThrow('first must be from 1 to 100');
  });
});
