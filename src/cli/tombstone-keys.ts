import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../domain/failure.js';
import type { TombstoneKey, TombstoneKeys } from '../ingest/tombstone.js';
import { addKey, readKeyFile } from './fingerprint-keys.js';

/** Reads the key file at each call: an account may have been forgotten since. */
export function tombstoneKeysOf(file: string): TombstoneKeys {
  return () => (existsSync(file) ? readTombstoneKeys(file) : []);
}

/** Makes a first key where there is none, readable by the user alone; returns all. */
export function ensureTombstoneKey(file: string): readonly TombstoneKey[] {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    addKey(file);
  }
  return readTombstoneKeys(file);
}

function readTombstoneKeys(file: string): readonly TombstoneKey[] {
  try {
    return readKeyFile(file);
  } catch (error) {
    throw new Failure(
      'CONFIGURATION',
      'The file of RINGTRACE_TOMBSTONE_KEYS_FILE cannot be used: put back the one that `ringtrace forget` made',
      { cause: error },
    );
  }
}
