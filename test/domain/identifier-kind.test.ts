import { describe, expect, it } from 'vitest';
import {
  CHANNELS,
  IDENTIFIER_KIND_NAMES,
  IDENTIFIER_KINDS,
  identifierKey,
} from '../../src/domain/identifier-kind.js';

describe('the registry of identifier kinds', () => {
  it('names kinds of the four channels, without the bar that separates kind and value', () => {
    expect(IDENTIFIER_KIND_NAMES.filter((name) => !/^[a-z]+[A-Za-z]*$/.test(name))).toEqual([]);
    expect(new Set(Object.values(IDENTIFIER_KINDS).map(({ channel }) => channel))).toEqual(new Set(CHANNELS));
  });

  it('holds back prompt traces and nothing else, and keeps their hours', () => {
    for (const { channel, heldBackUntilShared, keepsHours } of Object.values(IDENTIFIER_KINDS)) {
      expect({ heldBackUntilShared, keepsHours }).toEqual({
        heldBackUntilShared: channel === 'prompt',
        keepsHours: channel === 'prompt',
      });
    }
  });

  it('makes a key of kind and value', () => {
    expect(identifierKey('device', 'dev_4')).toBe('device|dev_4');
  });
});
