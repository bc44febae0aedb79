import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { Failure } from '../domain/failure.js';
import type { DatabaseLayout } from './database-layout.js';

const PASSWORD_BYTES = 24;

/** Reads the password of the local database; `undefined` when there is none yet. */
export function readPassword(layout: DatabaseLayout): string | undefined {
  return existsSync(layout.passwordFile) ? readFileSync(layout.passwordFile, 'utf8').trim() : undefined;
}

/** Reads the password, or makes one for a database that has never been started. Only the user can read the file. */
export async function ensurePassword(layout: DatabaseLayout): Promise<string> {
  const kept = readPassword(layout);
  if (kept) {
    await chmod(layout.passwordFile, 0o600);
    return kept;
  }
  if (existsSync(layout.systemDatabase)) {
    throw new Failure(
      'CONFIGURATION',
      `The password of the local database is lost: put ${layout.passwordFile} back, or delete the database with: ringtrace db reset --yes`,
    );
  }
  // Hexadecimal: it never starts like an option of the command that sets it.
  const password = randomBytes(PASSWORD_BYTES).toString('hex');
  await writeFile(layout.passwordFile, `${password}\n`, { mode: 0o600 });
  return password;
}
