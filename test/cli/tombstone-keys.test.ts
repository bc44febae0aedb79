import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureTombstoneKey, tombstoneKeysOf } from '../../src/cli/tombstone-keys.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringtrace tombstones '));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a key file is made once, with its folder, for its user alone', () => {
  const file = join(folder, 'home', 'keys.json');
  expect(tombstoneKeysOf(file)()).toEqual([]);
  const keys = ensureTombstoneKey(file);
  expect(keys.map(({ id }) => id)).toEqual(['k1']);
  expect(ensureTombstoneKey(file)).toEqual(keys);
  expect(tombstoneKeysOf(file)()).toEqual(keys);
  expect(statSync(file).mode & 0o077).toBe(0);
});

it('a key file that is spoiled is told of, without a word of it', () => {
  const file = join(folder, 'spoiled.json');
  writeFileSync(file, '{"keys":[{"id":"k1","secret":"hunter2"}]}');
  expect(tombstoneKeysOf(file)).toThrow(
    'The file of RINGTRACE_TOMBSTONE_KEYS_FILE cannot be used: put back the one that `ringtrace forget` made',
  );
});
