import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Failure } from '../domain/failure.js';
import { newestMigration } from '../graph/migrations.js';

/** What stands beside a backup, by which it is known and checked. */
export interface BackupManifest {
  readonly format: typeof FORMAT;
  readonly formatVersion: 1;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  readonly neo4j: string;
  /** The newest migration that the Ringtrace which made it knew. */
  readonly schema: string;
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

export const FORMAT = 'ringtrace backup';

export function manifestPath(file: string): string {
  return `${file}.json`;
}

/** Bytes and digest of a file. */
export async function measure(file: string): Promise<Pick<BackupManifest, 'bytes' | 'sha256'>> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { bytes: (await stat(file)).size, sha256: hash.digest('hex') };
}

/** Reads the manifest of a backup and checks the file by it. Throws `INPUT_UNREADABLE`, or `MIGRATION_MISMATCH` for one of a newer Ringtrace. */
export async function checkBackup(file: string): Promise<BackupManifest> {
  const manifest = await readManifest(manifestPath(file));
  const { bytes, sha256 } = await measure(file).catch((error: unknown) => {
    throw new Failure('INPUT_UNREADABLE', 'The backup cannot be read', { cause: error });
  });
  if (bytes !== manifest.bytes || sha256 !== manifest.sha256) {
    throw new Failure(
      'INPUT_UNREADABLE',
      'The backup is not the one that its manifest describes: it was cut, changed or mixed up. Nothing was restored',
    );
  }
  if (Number.parseInt(manifest.schema, 10) > Number.parseInt(newestMigration(), 10)) {
    throw new Failure(
      'MIGRATION_MISMATCH',
      'A newer Ringtrace made the backup: update first. Nothing was restored',
    );
  }
  return manifest;
}

async function readManifest(path: string): Promise<BackupManifest> {
  try {
    const manifest = JSON.parse(await readFile(path, 'utf8')) as BackupManifest;
    if (manifest.format === FORMAT && manifest.formatVersion === 1) return manifest;
  } catch (error) {
    throw new Failure(
      'INPUT_UNREADABLE',
      'The manifest of the backup, FILE.json, cannot be read: it must lie beside it',
      { cause: error },
    );
  }
  throw new Failure('INPUT_UNREADABLE', 'The manifest is not one of a backup that this Ringtrace reads');
}
