import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../domain/failure.js';
import { type EngineState, isServerProcess } from './engine-state.js';

/** A clean stop writes everything out, which takes about ten seconds. */
const STOP_SECONDS = 60;
const POLL_MS = 100;

/** Asks the server to stop and waits for its process to end. Throws `TIMEOUT` after 60 seconds, and never kills. */
export async function stopServer(state: EngineState): Promise<void> {
  const deadline = Date.now() + STOP_SECONDS * 1000;
  if (isServerProcess(state)) terminate(state.pid);
  while (isServerProcess(state)) {
    if (Date.now() > deadline) {
      throw new Failure(
        'TIMEOUT',
        `The local database (process ${state.pid}) did not stop within ${STOP_SECONDS} seconds: it may still be writing; try again later, or end the process yourself`,
      );
    }
    await sleep(POLL_MS);
  }
}

function terminate(pid: number): void {
  try {
    process.kill(pid, 'SIGTERM');
  } catch (error) {
    // It ended by itself a moment ago.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
