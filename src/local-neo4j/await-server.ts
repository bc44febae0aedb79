import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../domain/failure.js';
import type { Connection } from '../graph/connection.js';
import { probe } from '../graph/probe.js';
import { type EngineState, isServerProcess } from './engine-state.js';

export interface AwaitOptions {
  readonly report: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
}

const POLL_MS = 250;
/** Longer than any usual start: what still runs then repairs itself after a crash. */
const PATIENCE_MS = 30_000;
const DEADLINE_MS = 300_000;

/** Waits until the server answers. `ended`: its process is gone. Throws when it refuses, is interrupted, or takes too long. */
export async function awaitServer(
  state: EngineState,
  connection: Connection,
  { report, signal }: AwaitOptions,
): Promise<'ready' | 'ended'> {
  const started = Date.now();
  let told = false;
  while (isServerProcess(state)) {
    if (signal?.aborted) throw new Failure('INTERRUPTED', 'Starting the local database was interrupted');
    const answer = await probe(connection);
    if (answer.state === 'ready') return 'ready';
    if (answer.state === 'refused') throw refused();
    if (answer.state === 'withoutGds') throw withoutGds();
    const waited = Date.now() - started;
    if (waited > DEADLINE_MS) throw tooSlow();
    if (!told && waited > PATIENCE_MS) {
      report('The database is still starting; after a crash it first repairs itself');
      told = true;
    }
    await sleep(POLL_MS);
  }
  return 'ended';
}

const refused = () =>
  new Failure(
    'DATABASE_UNAVAILABLE',
    'The local database refuses its password: it was changed in the database but not in the password file',
  );

const tooSlow = () =>
  new Failure(
    'TIMEOUT',
    `The local database did not answer within ${DEADLINE_MS / 1000} seconds and still runs: see ringtrace db status`,
  );

const withoutGds = () =>
  new Failure(
    'DATABASE_UNAVAILABLE',
    'The local database runs without Graph Data Science: delete the directory engine of RINGTRACE_HOME and start again',
  );
