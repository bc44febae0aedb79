import type { TestProject } from 'vitest/node';
import type { Connection } from '../../src/graph/connection.js';
import startNeo4j from '../graph-server.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Holds the database what somebody else loaded? Then it is only read. */
    loaded: boolean;
  }
}

/** The database that NEO4J_URI names, as it is; without one a Neo4j of the run's own. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = loadedConnection();
  project.provide('loaded', given !== undefined);
  if (given === undefined) return startNeo4j(project);
  project.provide('connection', given);
  return async () => {};
}

function loadedConnection(): Connection | undefined {
  const { NEO4J_URI: uri, NEO4J_USER, NEO4J_PASSWORD: password, NEO4J_DATABASE } = process.env;
  if (uri === undefined || uri === '') return undefined;
  if (password === undefined) throw new Error('NEO4J_PASSWORD is needed beside NEO4J_URI');
  return { uri, password, user: NEO4J_USER ?? 'neo4j', database: NEO4J_DATABASE ?? 'neo4j' };
}
