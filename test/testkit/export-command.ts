import { Writable } from 'node:stream';
import { Command } from 'commander';
import { pino } from 'pino';
import { registerExport } from '../../src/cli/export.js';
import { readConfig } from '../../src/config.js';
import type { Connection } from '../../src/graph/connection.js';

export interface Exported {
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `ringtrace export …` in this process; throws what the command throws. */
export async function runExport(connection: Connection, ...args: readonly string[]): Promise<Exported> {
  const texts = { stdout: '', stderr: '' };
  const into = (name: 'stdout' | 'stderr') =>
    new Writable({
      write(chunk, _encoding, done) {
        texts[name] += String(chunk);
        done();
      },
    });
  const program = new Command().exitOverride();
  registerExport(program, {
    config: () =>
      readConfig({
        NEO4J_URI: connection.uri,
        NEO4J_USER: connection.user,
        NEO4J_PASSWORD: connection.password,
      }),
    clock: Date.now,
    logger: pino({ level: 'silent' }),
    stdout: into('stdout'),
    stderr: into('stderr'),
    signal: new AbortController().signal,
    setExitCode: () => undefined,
  });
  await program.parseAsync(['export', ...args], { from: 'user' });
  return texts;
}
