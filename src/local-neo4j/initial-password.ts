import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../domain/failure.js';
import { runCommand } from './command.js';
import type { DatabaseLayout } from './database-layout.js';
import type { JarsLayout } from './jars-layout.js';
import { JAVA_OPTIONS } from './java-options.js';
import type { ToolEnvironment } from './tool-environment.js';

/**
 * Sets the password of a database that has never been started, so that the well-known first password never works.
 * It goes by a file, since every user of the machine can read a command line.
 */
export async function setInitialPassword(
  java: string,
  jars: JarsLayout,
  layout: DatabaseLayout,
  password: string,
  options: { readonly environment: ToolEnvironment; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  if (existsSync(layout.systemDatabase)) return;
  const args = join(layout.run, 'set-initial-password.args');
  await writeFile(args, `dbms\nset-initial-password\n${password}\n`, { mode: 0o600 });
  try {
    const environment = { ...options.environment, NEO4J_HOME: layout.directory, NEO4J_CONF: layout.conf };
    const result = await runCommand(
      java,
      [...JAVA_OPTIONS, '-cp', jars.classPath, 'org.neo4j.cli.AdminTool', `@${args}`],
      { environment, signal: options.signal },
    );
    if (result?.exitCode === 0) return;
    const reason = result?.lines.slice(-5).join('\n').replaceAll(password, '***') ?? 'Java did not start';
    throw new Failure(
      'DATABASE_UNAVAILABLE',
      `The password of the local database could not be set: ${reason}`,
    );
  } finally {
    await rm(args, { force: true });
  }
}
