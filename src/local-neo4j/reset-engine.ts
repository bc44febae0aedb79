import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { databaseLayout } from './database-layout.js';
import { runningServer } from './engine-state.js';
import { type LockOptions, withFileLock } from './file-lock.js';
import { stopServer } from './stop-server.js';

/**
 * Stops the local database below `home` and deletes it with its password and its logs. The downloaded parts stay.
 * Returns `false` when there was none.
 */
export async function resetEngine(home: string, options: LockOptions = {}): Promise<boolean> {
  const layout = databaseLayout(home);
  if (!existsSync(layout.directory)) return false;
  return withFileLock(layout.lock, options, async () => {
    const server = runningServer(layout);
    if (server) await stopServer(server);
    await rm(layout.directory, { recursive: true, force: true, maxRetries: 5 });
    return true;
  });
}
