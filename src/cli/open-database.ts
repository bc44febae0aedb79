import type { Config } from '../config.js';
import { Failure } from '../domain/failure.js';
import type { Connection } from '../graph/connection.js';
import { type Graph, openGraph } from '../graph/graph.js';
import { migrate } from '../graph/migrations.js';
import { engineConnection } from '../local-neo4j/connection.js';

/** The database of the settings, or the local one when it runs. */
export function connectionOf(config: Config): Connection {
  if (config.neo4j) return { ...config.neo4j, database: config.database };
  const local = engineConnection(config.home);
  if (local) return local;
  throw new Failure(
    'DATABASE_UNAVAILABLE',
    'No database: run `ringtrace db start` for a local one, or set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD',
  );
}

/** Opens the database, brings its schema up to date, does `work` and closes it. */
export async function withDatabase<T>(config: Config, work: (graph: Graph) => Promise<T>): Promise<T> {
  const graph = openGraph(connectionOf(config));
  try {
    await migrate(graph);
    return await work(graph);
  } finally {
    await graph.close();
  }
}
