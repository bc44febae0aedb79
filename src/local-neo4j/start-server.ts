import { chmod, mkdir } from 'node:fs/promises';
import { Failure } from '../domain/failure.js';
import type { Connection } from '../graph/connection.js';
import { awaitServer } from './await-server.js';
import { localConnection } from './connection.js';
import type { DatabaseLayout } from './database-layout.js';
import { engineMemory, machineMemory } from './engine-memory.js';
import { readEnginePins } from './engine-pins.js';
import { readEngineState } from './engine-state.js';
import { freePort, isPortFree } from './free-port.js';
import { setInitialPassword } from './initial-password.js';
import { installJars } from './install-jars.js';
import { jarsLayout } from './jars-layout.js';
import { findJava } from './java.js';
import { type Launch, launchServer } from './launch-server.js';
import { logSize, logTail } from './log-tail.js';
import { ensurePassword } from './password.js';
import type { StartOptions } from './start-options.js';
import { stopServer } from './stop-server.js';
import { javaEnvironment } from './tool-environment.js';

/** Another program can take the port in the seconds before the server binds it. */
const PORT_ATTEMPTS = 3;

/** Starts a database that is known not to run, from the check of what it needs to its first answer. */
export async function startServer(layout: DatabaseLayout, options: StartOptions): Promise<Connection> {
  const { signal, report } = options;
  const environment = javaEnvironment(options.environment);
  const java = await findJava(environment);
  const pins = readEnginePins();
  const jars = jarsLayout(options.jarsHome ?? options.home, pins);
  await installJars(pins, jars, { environment, report, signal });
  await makeDirectories(layout);
  const password = await ensurePassword(layout);
  await setInitialPassword(java, jars, layout, password, { environment, signal });

  const memory = engineMemory(options, machineMemory());
  report(`Starting Neo4j ${pins.neo4j} (heap ${memory.heap}, page cache ${memory.pageCache})`);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(lastPort(layout));
    const logged = logSize(layout.serverLog);
    const launch = { java, jars, layout, memory, environment, port };
    const connection = await launchAndAwait(launch, password, options);
    if (connection) {
      report(`The database runs at ${connection.uri}`);
      return connection;
    }
    if (attempt === PORT_ATTEMPTS || (await isPortFree(port))) throw didNotStart(layout, logged, password);
  }
}

/** Makes the folders of a database, for its user alone. */
export async function makeDirectories(layout: DatabaseLayout): Promise<void> {
  for (const directory of [layout.directory, layout.conf, layout.logs, layout.run]) {
    await mkdir(directory, { recursive: true, mode: 0o700 });
  }
  await chmod(layout.directory, 0o700);
}

/** `undefined` when the server ended by itself. One that does not come up in time is left to repair itself. */
async function launchAndAwait(
  launch: Launch,
  password: string,
  options: StartOptions,
): Promise<Connection | undefined> {
  const server = await launchServer(launch);
  const connection = localConnection(server.uri, password);
  try {
    return (await awaitServer(server, connection, options)) === 'ready' ? connection : undefined;
  } catch (error) {
    if (!(error instanceof Failure && error.code === 'TIMEOUT')) await stopServer(server);
    throw error;
  }
}

function lastPort(layout: DatabaseLayout): number | undefined {
  const state = readEngineState(layout);
  return state && Number(new URL(state.uri).port);
}

function didNotStart(layout: DatabaseLayout, logged: number, password: string): Failure {
  const server = { log: layout.serverLog, tail: logTail(layout.serverLog, logged, password) };
  const java = { log: layout.consoleLog, tail: logTail(layout.consoleLog, 0, password) };
  const { log, tail } = server.tail ? server : java;
  return new Failure(
    'DATABASE_UNAVAILABLE',
    `The local database did not start. Its log, ${log}, ends with:\n${tail || '(nothing)'}`,
  );
}
