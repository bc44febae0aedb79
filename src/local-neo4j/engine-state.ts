import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import type { DatabaseLayout } from './database-layout.js';
import { commandLineOf } from './process-command-line.js';

/** The last server that was started. It stays on disk after a stop, so that the next one keeps the port. */
export interface EngineState {
  readonly pid: number;
  readonly uri: string;
  /** Stands on the command line of the server: a process number alone may belong to another program by now. */
  readonly instance: string;
  /** RFC 3339, UTC. */
  readonly startedAt: string;
}

/** Reads the state; `undefined` when there is none that can be read. */
export function readEngineState(layout: DatabaseLayout): EngineState | undefined {
  try {
    const state: unknown = JSON.parse(readFileSync(layout.stateFile, 'utf8'));
    return isEngineState(state) ? state : undefined;
  } catch {
    return undefined;
  }
}

/** The state of the server while its process lives. */
export function runningServer(layout: DatabaseLayout): EngineState | undefined {
  const state = readEngineState(layout);
  return state && isServerProcess(state) ? state : undefined;
}

/** Tells whether the process of this state lives and is still that server. */
export function isServerProcess(state: Pick<EngineState, 'pid' | 'instance'>): boolean {
  return commandLineOf(state.pid)?.includes(state.instance) ?? false;
}

/** Writes the state whole or not at all. */
export async function writeEngineState(layout: DatabaseLayout, state: EngineState): Promise<void> {
  const partial = `${layout.stateFile}.partial`;
  await writeFile(partial, `${JSON.stringify(state, undefined, 2)}\n`, { mode: 0o600 });
  await rename(partial, layout.stateFile);
}

function isEngineState(value: unknown): value is EngineState {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, uri, instance, startedAt } = value as Record<string, unknown>;
  return (
    Number.isInteger(pid) &&
    typeof uri === 'string' &&
    URL.canParse(uri) &&
    typeof instance === 'string' &&
    instance !== '' &&
    typeof startedAt === 'string'
  );
}
