import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keysOfHolder } from '../../src/domain/rotation.js';

const CHAIN = [
  { prefix: 'b', replacedBy: 'c' },
  { prefix: 'a', replacedBy: 'b' },
  { prefix: 'x', replacedBy: 'y' },
];

it('a holder has all keys of a rotation, and none of another', () => {
  expect(keysOfHolder('b', CHAIN)).toEqual(['b', 'c', 'a']);
  expect(keysOfHolder('c', CHAIN)).toEqual(['c', 'b', 'a']);
  expect(keysOfHolder('z', CHAIN)).toEqual(['z']);
});

it('two keys are one holder whichever is asked for', () => {
  const keys = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const rotations = fc.array(fc.record({ prefix: keys, replacedBy: keys }), { maxLength: 6 });
  fc.assert(
    fc.property(rotations, keys, keys, (pairs, one, other) => {
      expect(keysOfHolder(one, pairs).includes(other)).toBe(keysOfHolder(other, pairs).includes(one));
    }),
  );
});
