import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchRings } from '../../src/domain/ring-match.js';

const names = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => `a${from + n}`);

it('keeps the id of a ring that grew or shrank', () => {
  const previous = new Map([['r1', names(0, 10)]]);
  expect(matchRings(previous, [names(0, 40)])).toEqual(['r1']);
  expect(matchRings(previous, [names(0, 3)])).toEqual(['r1']);
});

it('gives the id to the larger part of a split, and to the merged ring that of the larger source', () => {
  expect(matchRings(new Map([['r1', names(0, 10)]]), [names(0, 4), names(4, 10)])).toEqual([undefined, 'r1']);
  const sources = new Map([
    ['small', names(0, 5)],
    ['large', names(5, 25)],
  ]);
  expect(matchRings(sources, [names(0, 25)])).toEqual(['large']);
});

it('takes a group that shares less than half of either side for a new ring', () => {
  expect(matchRings(new Map([['r1', names(0, 10)]]), [names(6, 16)])).toEqual([undefined]);
});

it('never gives an id twice, whatever the groups and their order', () => {
  const group = fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(group, { maxLength: 6 }), fc.array(group, { maxLength: 6 }), (before, now) => {
      const previous = new Map(before.map((accountIds, place) => [`r${place}`, accountIds]));
      const matched = matchRings(previous, now);
      const given = matched.filter((ringId) => ringId !== undefined);
      expect(new Set(given).size).toBe(given.length);
      expect(matchRings(new Map([...previous].reverse()), now)).toEqual(matched);
    }),
  );
});
