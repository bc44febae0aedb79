import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { Failure } from '../domain/failure.js';
import { type FingerprintKey, keyFileText, parseKeys, withNewKey } from '../fingerprint/key-file.js';

/** Read and write for the owner, nothing for anybody else. */
const OWNER_ONLY = 0o600;
const ANYBODY_ELSE = 0o077;

/** The keys of a file, newest last. Throws CONFIGURATION. */
export function readKeyFile(file: string): readonly FingerprintKey[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Failure('CONFIGURATION', 'The key file cannot be read; make one with --new-key', {
      cause: error,
    });
  }
  return parseKeys(text);
}

/** Can others on this machine read the file? Not told on Windows, where the mode says nothing of it. */
export function isOpenToOthers(file: string): boolean {
  return process.platform !== 'win32' && (statSync(file).mode & ANYBODY_ELSE) !== 0;
}

/** Adds a new random key, making the file when there is none; returns the id. The file appears whole or not at all. */
export function addKey(file: string): string {
  const keys = withNewKey(existsSync(file) ? readKeyFile(file) : []);
  const draft = `${file}.new`;
  try {
    writeFileSync(draft, keyFileText(keys), { mode: OWNER_ONLY, flag: 'wx' });
    renameSync(draft, file);
  } catch (error) {
    throw new Failure('CONFIGURATION', 'The key file cannot be written beside the place given', {
      cause: error,
    });
  }
  return keys.at(-1)!.id;
}
