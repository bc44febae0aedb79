import { describe, expect, it } from 'vitest';
import { keyFileText, parseKeys, withNewKey } from '../../src/fingerprint/key-file.js';

const random = 'q1w2e3r4t5y6u7i8o9p0a1s2d3f4g5h6j7k8l9z0x1c';
const file = (...keys: readonly object[]): string => JSON.stringify({ keys });

describe('a key file', () => {
  it('is read as it was written, newest key last', () => {
    const keys = withNewKey(withNewKey([]));
    expect(keys.map(({ id }) => id)).toEqual(['k1', 'k2']);
    expect(parseKeys(keyFileText(keys))).toEqual(keys);
  });

  it('never names a new key as one that is held', () => {
    const [, second] = withNewKey(withNewKey([]));
    expect(withNewKey([second!]).map(({ id }) => id)).toEqual(['k2', 'k3']);
  });

  it.each([
    ['not JSON', '{'],
    ['without a key', file()],
    ['with a short secret', file({ id: 'k1', secret: random.slice(0, 40) })],
    ['with a secret that somebody padded', file({ id: 'k1', secret: 'abcd'.repeat(20) })],
    ['with an id that could not stand in a value', file({ id: 'k 1', secret: random })],
    ['with the same id twice', file({ id: 'k1', secret: random }, { id: 'k1', secret: random })],
  ])('is refused %s, without a word of it', (_, json) => {
    expect(() => parseKeys(json)).toThrow(/^The key file cannot be used: /);
    expect(() => parseKeys(json)).not.toThrow(/q1w2|abcd/);
  });
});
