import { join, resolve } from 'node:path';

/** Where the local database keeps its things. */
export interface DatabaseLayout {
  readonly directory: string;
  readonly conf: string;
  /** A link to the downloaded plugins, which Neo4j looks for here. */
  readonly plugins: string;
  readonly logs: string;
  readonly run: string;
  /** Exists once the server has been started: from then on the password is kept in the database itself. */
  readonly systemDatabase: string;
  readonly settingsFile: string;
  readonly stateFile: string;
  readonly passwordFile: string;
  readonly serverLog: string;
  /** What Java itself writes: the only trace of a server that did not get as far as its own log. */
  readonly consoleLog: string;
  /** Beside the directory, so that a reset can delete all of it. */
  readonly lock: string;
}

/** Paths below `home`. */
export function databaseLayout(home: string): DatabaseLayout {
  const directory = resolve(home, 'neo4j');
  return {
    directory,
    conf: join(directory, 'conf'),
    plugins: join(directory, 'plugins'),
    logs: join(directory, 'logs'),
    run: join(directory, 'run'),
    systemDatabase: join(directory, 'data', 'databases', 'system'),
    settingsFile: join(directory, 'conf', 'neo4j.conf'),
    stateFile: join(directory, 'run', 'state.json'),
    passwordFile: join(directory, 'password'),
    serverLog: join(directory, 'logs', 'neo4j.log'),
    consoleLog: join(directory, 'logs', 'console.log'),
    lock: resolve(home, 'neo4j.lock'),
  };
}
