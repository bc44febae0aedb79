import type { Connection } from '../graph/connection.js';
import { databaseLayout } from './database-layout.js';
import { runningServer } from './engine-state.js';
import { readPassword } from './password.js';

/** The connection to the local database below `home` while its process lives, else `undefined`. Does not connect. */
export function engineConnection(home: string): Connection | undefined {
  const layout = databaseLayout(home);
  const server = runningServer(layout);
  const password = readPassword(layout);
  return server && password ? localConnection(server.uri, password) : undefined;
}

/** The one user and the one database of the Community edition. */
export function localConnection(uri: string, password: string): Connection {
  return { uri, user: 'neo4j', password, database: 'neo4j' };
}
