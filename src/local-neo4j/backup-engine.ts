import { existsSync } from 'node:fs';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../domain/failure.js';
import type { Clock } from '../domain/time.js';
import { newestMigration } from '../graph/migrations.js';
import { openAdminTool } from './admin-tool.js';
import { type BackupManifest, FORMAT, manifestPath, measure } from './backup-manifest.js';
import type { DatabaseLayout } from './database-layout.js';
import { readEnginePins } from './engine-pins.js';
import { startEngine } from './start-engine.js';
import type { StartOptions } from './start-options.js';
import { stopAnd } from './stop-engine.js';

/**
 * Writes the local database to `file`, in the format of `neo4j-admin database dump`, with a manifest beside it. The
 * database is stopped meanwhile, since the Community edition can be copied only so, and started again when it ran.
 * Both files appear whole or not at all. Throws `USAGE` when one is there already or there is no database.
 */
export async function backupEngine(
  file: string,
  options: StartOptions & { readonly clock: Clock },
): Promise<BackupManifest> {
  if (existsSync(file) || existsSync(manifestPath(file)))
    throw new Failure('USAGE', 'The file exists already: name a new one, or remove it and its manifest');
  const tool = await openAdminTool(options);
  const folder = `${file}.part`;
  await rm(folder, { recursive: true, force: true });
  await makeFolder(folder);
  try {
    await whileStopped(options, (layout) =>
      tool(layout, ['database', 'dump', 'neo4j', `--to-path=${folder}`, '--overwrite-destination=true']),
    );
    const dumped = join(folder, 'neo4j.dump');
    await chmod(dumped, 0o600);
    const manifest: BackupManifest = {
      format: FORMAT,
      formatVersion: 1,
      createdAt: new Date(options.clock()).toISOString(),
      neo4j: readEnginePins().neo4j,
      schema: newestMigration(),
      ...(await measure(dumped)),
    };
    await writeFile(manifestPath(file), `${JSON.stringify(manifest, undefined, 2)}\n`, { mode: 0o600 });
    await rename(dumped, file);
    return manifest;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Not with its parents: a folder that is not there is more often a mistake than a wish. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    throw new Failure('USAGE', 'The file cannot be written: name one in a folder that exists', {
      cause: error,
    });
  }
}

/** Does `work` while the database is stopped, and starts it again when it ran, whatever comes of it. */
async function whileStopped(
  options: StartOptions,
  work: (layout: DatabaseLayout) => Promise<void>,
): Promise<void> {
  let wasRunning = false;
  try {
    const before = await stopAnd(options.home, options, async (layout, stopped) => {
      wasRunning = stopped;
      options.report('Writing the backup');
      await work(layout);
    });
    if (before === 'absent') throw new Failure('USAGE', 'There is no local database: nothing to back up');
  } finally {
    if (wasRunning) await startEngine({ ...options, signal: undefined });
  }
}
