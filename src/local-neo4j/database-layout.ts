import { join, resolve } from 'node:path';

/** Where the local database keeps its things. */
export interface DatabaseLayout {
  readonly directory: string;
  readonly conf: string;
  /** A link to the downloaded plugins, which Neo4j looks for here. */
  readonly plugins: string;
  readonly logs: string;
  readonly run: string;
  /** The one database of the Community edition: its store and its transaction logs. */
  readonly store: string;
  readonly transactions: string;
  /** The same two of before a restore, until that has ended well. */
  readonly storeBefore: string;
  readonly transactionsBefore: string;
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
    store: join(directory, 'data', 'databases', 'neo4j'),
    transactions: join(directory, 'data', 'transactions', 'neo4j'),
    storeBefore: join(directory, 'data', 'before-restore', 'store'),
    transactionsBefore: join(directory, 'data', 'before-restore', 'transactions'),
    systemDatabase: join(directory, 'data', 'databases', 'system'),
    settingsFile: join(directory, 'conf', 'neo4j.conf'),
    stateFile: join(directory, 'run', 'state.json'),
    passwordFile: join(directory, 'password'),
    serverLog: join(directory, 'logs', 'neo4j.log'),
    consoleLog: join(directory, 'logs', 'console.log'),
    lock: resolve(home, 'neo4j.lock'),
  };
}
