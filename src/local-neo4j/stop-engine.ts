import { existsSync } from 'node:fs';
import { type DatabaseLayout, databaseLayout } from './database-layout.js';
import { runningServer } from './engine-state.js';
import { withFileLock } from './file-lock.js';
import { stopServer } from './stop-server.js';

export interface StopOptions {
  /** Takes one line of progress at a time. */
  readonly report?: (line: string) => void;
  /** Ends the waiting for another process that starts or stops the database; a stop under way is not broken off. */
  readonly signal?: AbortSignal | undefined;
}

/** Stops the local database below `home` cleanly. Returns `false` when none was running. Throws `TIMEOUT` after 60 seconds. */
export async function stopEngine(home: string, options: StopOptions = {}): Promise<boolean> {
  return (await stopAnd(home, options, async () => {})) === 'stopped';
}

/**
 * Stops the database, then does `work` before anybody can start it again; `stopped` tells it whether one was running.
 * `absent`: there is no database.
 */
export async function stopAnd(
  home: string,
  { report, signal }: StopOptions,
  work: (layout: DatabaseLayout, stopped: boolean) => Promise<void>,
): Promise<'stopped' | 'idle' | 'absent'> {
  const layout = databaseLayout(home);
  if (!existsSync(layout.directory)) return 'absent';
  const onWait = () => report?.('Waiting for another ringtrace that starts or stops the database');
  return withFileLock(layout.lock, { onWait, signal }, async () => {
    const server = runningServer(layout);
    if (server) {
      report?.('Stopping the database');
      await stopServer(server);
    }
    await work(layout, server !== undefined);
    return server ? 'stopped' : 'idle';
  });
}
