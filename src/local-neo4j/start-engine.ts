import { mkdir } from 'node:fs/promises';
import { Failure } from '../domain/failure.js';
import type { Connection } from '../graph/connection.js';
import { awaitServer } from './await-server.js';
import { localConnection } from './connection.js';
import { type DatabaseLayout, databaseLayout } from './database-layout.js';
import { runningServer } from './engine-state.js';
import { withFileLock } from './file-lock.js';
import { readPassword } from './password.js';
import type { StartOptions } from './start-options.js';
import { startServer } from './start-server.js';

/**
 * Starts the local database, or finds it running, and waits until it answers. Whoever starts the same one at the
 * same time waits. Throws `PREREQUISITE_MISSING` without Java or Maven, `DATABASE_UNAVAILABLE` with the reason and
 * the place of the log when the server does not come up.
 */
export async function startEngine(options: StartOptions): Promise<Connection> {
  if (process.platform === 'win32') {
    throw new Failure(
      'PREREQUISITE_MISSING',
      'The local database needs Linux or macOS: use WSL, or set NEO4J_URI to a Neo4j with Graph Data Science',
    );
  }
  await mkdir(options.home, { recursive: true, mode: 0o700 });
  const layout = databaseLayout(options.home);
  const onWait = () => options.report('Waiting for another ringtrace that starts or stops the database');
  return withFileLock(layout.lock, { onWait, signal: options.signal }, async () => {
    return (await joinRunning(layout, options)) ?? (await startServer(layout, options));
  });
}

async function joinRunning(layout: DatabaseLayout, options: StartOptions): Promise<Connection | undefined> {
  const server = runningServer(layout);
  const password = readPassword(layout);
  if (!server || !password) return undefined;
  const connection = localConnection(server.uri, password);
  const outcome = await awaitServer(server, connection, options);
  if (outcome === 'ended') return undefined;
  options.report(`The database already runs at ${server.uri}`);
  return connection;
}
