import { rm } from 'node:fs/promises';
import { type StopOptions, stopAnd } from './stop-engine.js';

/**
 * Stops the local database below `home` and deletes it with its password and its logs. The downloaded parts stay.
 * Returns `false` when there was none.
 */
export async function resetEngine(home: string, options: StopOptions = {}): Promise<boolean> {
  const outcome = await stopAnd(home, options, (layout) =>
    rm(layout.directory, { recursive: true, force: true, maxRetries: 5 }),
  );
  return outcome !== 'absent';
}
