import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { Clock } from '../domain/time.js';
import type { Parent } from './parent-process.js';

/** What a command takes from the world; built once in `main.ts`, replaced in tests. */
export interface CommandContext {
  /** Reads the settings when called, so that `--help` needs none. */
  readonly config: () => Config;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  /** Aborted by SIGINT and SIGTERM. */
  readonly signal: AbortSignal;
  /** Ties a command to the process that started it for itself. */
  readonly joinParent?: () => Parent;
  /** Ends the process soon, also when a library has not let go of something; where nothing is left, it ends before. */
  readonly letGo?: () => void;
  readonly setExitCode: (code: number) => void;
}
