import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../../src/graph/connection.js';
import { ROOT } from './source-files.js';

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface StartedCli {
  readonly child: ChildProcess;
  readonly result: Promise<CliResult>;
}

/** The settings for a command that needs a database. */
export function databaseSettings(connection: Connection): Readonly<Record<string, string>> {
  return {
    NEO4J_URI: connection.uri,
    NEO4J_USER: connection.user,
    NEO4J_PASSWORD: connection.password,
    NEO4J_DATABASE: connection.database,
  };
}

/** Starts the built command as its first line says (Node would take `--env-file` for itself), with no other setting than the given ones and far from any local database. */
export function startCli(
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): StartedCli {
  const child = spawn(process.execPath, ['--', join(ROOT, 'dist', 'main.js'), ...args], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, RINGTRACE_HOME: join(tmpdir(), 'ringtrace nowhere'), ...settings },
  });
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      output[stream] += text;
    });
  }
  // A command may end before it has read all that it is sent.
  child.stdin.on('error', () => undefined);
  const result = new Promise<CliResult>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...output }));
  });
  return { child, result };
}

export function runCli(
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
  input: string | Buffer = '',
): Promise<CliResult> {
  const { child, result } = startCli(args, settings);
  child.stdin?.end(input);
  return result;
}
