import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config.js';
import { Failure } from '../domain/failure.js';
import type { Connection } from '../graph/connection.js';
import { type Graph, openGraph } from '../graph/graph.js';
import { migrate } from '../graph/migrations.js';
import { probe } from '../graph/probe.js';
import { engineConnection } from '../local-neo4j/connection.js';

const FIRST_CONTACT_ATTEMPTS = 3;
const FIRST_CONTACT_PAUSE_MS = 500;

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

/**
 * Opens the database, brings its schema up to date, does `work` and closes it. A database that does not answer at the
 * start is reported within seconds; one that goes away later is waited for.
 */
export async function withDatabase<T>(config: Config, work: (graph: Graph) => Promise<T>): Promise<T> {
  const connection = connectionOf(config);
  if (!(await answers(connection))) {
    throw new Failure(
      'DATABASE_UNAVAILABLE',
      'The database does not answer: check that it runs and is reachable',
    );
  }
  const graph = openGraph(connection);
  try {
    await migrate(graph);
    return await work(graph);
  } finally {
    await graph.close();
  }
}

/** One that is busy may miss a probe; one that is not there misses them all. */
async function answers(connection: Connection): Promise<boolean> {
  for (let attempt = 1; attempt <= FIRST_CONTACT_ATTEMPTS; attempt += 1) {
    if (attempt > 1) await sleep(FIRST_CONTACT_PAUSE_MS);
    if ((await probe(connection)).state !== 'unreachable') return true;
  }
  return false;
}
