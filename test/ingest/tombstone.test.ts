import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/domain/failure.js';
import { provenKeys } from '../../src/ingest/forgotten.js';
import { proofOf, tombstoneHashes } from '../../src/ingest/tombstone.js';
import { OTHER_TOMBSTONE_KEY, TOMBSTONE_KEY } from '../testkit/tombstone-key.js';

describe('tombstones', () => {
  it('are the same for the same key and account, and tell neither', () => {
    const hashes = tombstoneHashes([TOMBSTONE_KEY], ['acct_1', 'acct_2']);
    expect([...hashes.values()]).toEqual(['acct_1', 'acct_2']);
    const [first, second] = [...hashes.keys()];
    expect(tombstoneHashes([TOMBSTONE_KEY], ['acct_1']).keys().next().value).toBe(first);
    expect(first).toMatch(/^k1:[\w-]{43}$/);
    expect(second).not.toBe(first);
  });

  it('differ from key to key, and each account has one of every key', () => {
    const hashes = tombstoneHashes([TOMBSTONE_KEY, OTHER_TOMBSTONE_KEY], ['acct_1']);
    expect([...hashes.values()]).toEqual(['acct_1', 'acct_1']);
  });
});

describe('the keys at hand', () => {
  it('are proved by the key itself, not by its name', () => {
    const same = { ...OTHER_TOMBSTONE_KEY, id: TOMBSTONE_KEY.id };
    expect(proofOf(same)).not.toBe(proofOf(TOMBSTONE_KEY));
    const named = [proofOf(TOMBSTONE_KEY)];
    expect(provenKeys(named, () => [TOMBSTONE_KEY])).toEqual([TOMBSTONE_KEY]);
    for (const keys of [undefined, () => [], () => [same]]) {
      expect(() => provenKeys(named, keys)).toThrow(Failure);
    }
  });

  it('may be more than were used', () => {
    const keys = [TOMBSTONE_KEY, OTHER_TOMBSTONE_KEY];
    expect(provenKeys([proofOf(OTHER_TOMBSTONE_KEY)], () => keys)).toEqual(keys);
  });
});
