import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Failure } from '../domain/failure.js';
import type { ToolEnvironment } from './tool-environment.js';

export interface CommandOptions {
  readonly environment: ToolEnvironment;
  readonly signal?: AbortSignal | undefined;
  /** Called with each line of either output. */
  readonly onLine?: (line: string) => void;
}

/** `undefined` when there is no such program. */
export type CommandResult = { readonly exitCode: number; readonly lines: readonly string[] } | undefined;

/** Runs a program to its end. Ended by `signal`, it throws a `Failure` of code `INTERRUPTED`. */
export function runCommand(
  program: string,
  args: readonly string[],
  options: CommandOptions,
): Promise<CommandResult> {
  const { environment, signal, onLine } = options;
  return new Promise((resolve, reject) => {
    const lines: string[] = [];
    const child = spawn(program, args, { env: environment, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const input of [child.stdout, child.stderr]) {
      createInterface({ input }).on('line', (line) => {
        lines.push(line);
        onLine?.(line);
      });
    }
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'EACCES') resolve(undefined);
      else if (signal?.aborted) reject(new Failure('INTERRUPTED', `${program} was interrupted`));
      else reject(error);
    });
    child.on('close', (exitCode) => resolve({ exitCode: exitCode ?? 1, lines }));
  });
}
