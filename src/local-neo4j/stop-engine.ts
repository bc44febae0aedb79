import { existsSync } from 'node:fs';
import { databaseLayout } from './database-layout.js';
import { runningServer } from './engine-state.js';
import { type LockOptions, withFileLock } from './file-lock.js';
import { stopServer } from './stop-server.js';

/** Stops the local database below `home` cleanly. Returns `false` when none was running. */
export async function stopEngine(home: string, options: LockOptions = {}): Promise<boolean> {
  const layout = databaseLayout(home);
  if (!existsSync(layout.directory)) return false;
  return withFileLock(layout.lock, options, async () => {
    const server = runningServer(layout);
    if (server) await stopServer(server);
    return server !== undefined;
  });
}
