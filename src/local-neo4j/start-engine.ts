import { chmod, mkdir } from 'node:fs/promises';
import { Failure } from '../domain/failure.js';
import type { Connection } from '../graph/connection.js';
import { awaitServer } from './await-server.js';
import { type DatabaseLayout, databaseLayout } from './database-layout.js';
import { localConnection } from './engine-connection.js';
import { engineMemory, machineMemory } from './engine-memory.js';
import { readEnginePins } from './engine-pins.js';
import { readEngineState, runningServer } from './engine-state.js';
import { withFileLock } from './file-lock.js';
import { freePort, isPortFree } from './free-port.js';
import { setInitialPassword } from './initial-password.js';
import { installJars } from './install-jars.js';
import { jarsLayout } from './jars-layout.js';
import { findJava } from './java.js';
import { type Launch, launchServer } from './launch-server.js';
import { logSize, logTail } from './log-tail.js';
import { ensurePassword, readPassword } from './password.js';
import { stopServer } from './stop-server.js';
import { javaEnvironment, type ToolEnvironment } from './tool-environment.js';

export interface StartOptions {
  /** Where the database lies. */
  readonly home: string;
  /** Where the downloaded parts lie; `home` by default. */
  readonly jarsHome?: string;
  /** In the notation of Java, such as `2g`; derived from the memory of the machine by default. */
  readonly heap?: string | undefined;
  readonly pageCache?: string | undefined;
  /** Takes one line of progress at a time. */
  readonly report: (line: string) => void;
  /** Ends the start; a server on its way up is stopped. */
  readonly signal?: AbortSignal | undefined;
  /** For Java and Maven; that of this process by default. */
  readonly environment?: ToolEnvironment;
}

/** Another program can take the port in the seconds before the server binds it. */
const PORT_ATTEMPTS = 3;

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
    return (await joinRunning(layout, options)) ?? (await startStopped(layout, options));
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

async function startStopped(layout: DatabaseLayout, options: StartOptions): Promise<Connection> {
  const { signal, report } = options;
  const environment = javaEnvironment(options.environment);
  const java = await findJava(environment);
  const pins = readEnginePins();
  const jars = jarsLayout(options.jarsHome ?? options.home, pins);
  await installJars(pins, jars, { environment, report, signal });
  for (const directory of [layout.directory, layout.conf, layout.logs, layout.run]) {
    await mkdir(directory, { recursive: true, mode: 0o700 });
  }
  await chmod(layout.directory, 0o700);
  const password = await ensurePassword(layout);
  await setInitialPassword(java, jars, layout, password, { environment, signal });

  const memory = engineMemory(options, machineMemory());
  report(`Starting Neo4j ${pins.neo4j} (heap ${memory.heap}, page cache ${memory.pageCache})`);
  const launch = { java, jars, layout, memory, environment };
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(lastPort(layout));
    const logged = logSize(layout.serverLog);
    const connection = await launchAndAwait({ ...launch, port }, password, options);
    if (connection) {
      report(`The database runs at ${connection.uri}`);
      return connection;
    }
    if (attempt === PORT_ATTEMPTS || (await isPortFree(port))) throw didNotStart(layout, logged, password);
  }
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
  const reason = logTail(layout.serverLog, logged, password) || logTail(layout.consoleLog, 0, password);
  return new Failure(
    'DATABASE_UNAVAILABLE',
    `The local database did not start. Its log, ${layout.serverLog}, ends with:\n${reason || '(nothing)'}`,
  );
}
