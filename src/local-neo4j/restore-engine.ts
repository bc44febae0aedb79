import { existsSync } from 'node:fs';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Failure } from '../domain/failure.js';
import type { Connection } from '../graph/connection.js';
import { openGraph } from '../graph/graph.js';
import { migrate } from '../graph/migrations.js';
import { type AdminTool, openAdminTool } from './admin-tool.js';
import { type BackupManifest, checkBackup } from './backup-manifest.js';
import { type DatabaseLayout, databaseLayout } from './database-layout.js';
import { holdsData } from './holds-data.js';
import { startEngine } from './start-engine.js';
import type { StartOptions } from './start-options.js';
import { makeDirectories } from './start-server.js';
import { stopAnd } from './stop-engine.js';
import { dropAside, putBack, setAside } from './store-aside.js';

export interface Restored {
  readonly manifest: BackupManifest;
  /** Names of the migrations that brought an older backup to the schema of now. */
  readonly migrations: readonly string[];
  readonly connection: Connection;
}

/**
 * Puts a backup in the place of the local database, starts it and brings its schema up to date. The file is checked
 * before anything is touched; the data of before stays aside until the restored database answers, and comes back when
 * it does not. Throws `USAGE` where there is data, unless `force`.
 */
export async function restoreEngine(
  file: string,
  options: StartOptions & { readonly force: boolean },
): Promise<Restored> {
  const manifest = await checkBackup(file);
  const layout = databaseLayout(options.home);
  if (!options.force && (await isInUse(layout, options))) {
    throw new Failure(
      'USAGE',
      'The local database holds data, which a restore deletes: add --force, or name another RINGTRACE_HOME',
    );
  }
  const tool = await openAdminTool(options);
  await makeDirectories(layout);
  let wasRunning = false;
  let aside: 'none' | 'begun' | 'all' = 'none';
  try {
    await stopAnd(options.home, options, async (stopped, ran) => {
      wasRunning = ran;
      aside = 'begun';
      await setAside(stopped);
      aside = 'all';
      options.report('Reading the backup');
      await load(tool, stopped, file);
    });
    const connection = await startEngine(options);
    const migrations = await upgrade(connection);
    await dropAside(layout);
    return { manifest, migrations, connection };
  } catch (error) {
    await stopAnd(options.home, { report: options.report }, async (stopped) => {
      if (aside !== 'none') await putBack(stopped, aside === 'all');
    });
    if (wasRunning) await startEngine({ ...options, signal: undefined });
    throw error;
  }
}

async function isInUse(layout: DatabaseLayout, options: StartOptions): Promise<boolean> {
  if (existsSync(layout.storeBefore)) return true;
  if (!existsSync(layout.store)) return false;
  return holdsData(await startEngine(options));
}

/** The tool looks for a file with the name of the database in a folder. */
async function load(tool: AdminTool, layout: DatabaseLayout, file: string): Promise<void> {
  const folder = join(layout.run, 'restore');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { mode: 0o700 });
  try {
    await symlink(resolve(file), join(folder, 'neo4j.dump'));
    await tool(layout, [
      'database',
      'load',
      'neo4j',
      `--from-path=${folder}`,
      '--overwrite-destination=true',
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function upgrade(connection: Connection): Promise<readonly string[]> {
  const graph = openGraph(connection);
  try {
    return await migrate(graph);
  } finally {
    await graph.close();
  }
}
