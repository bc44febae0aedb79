import neo4j, { Neo4jError } from 'neo4j-driver';
import type { Connection } from './connection.js';

/** What a database says when asked whether it can serve Ringtrace. */
export type Probe =
  | { readonly state: 'ready'; readonly neo4jVersion: string; readonly gdsVersion: string }
  | { readonly state: 'unreachable' | 'refused' | 'withoutGds' };

/** A database on the way up answers late; the caller asks again. */
const PROBE_TIMEOUT_MS = 5_000;

/**
 * Asks a database once for the version of its Graph Data Science library. `refused`: wrong user or password.
 * `withoutGds`: the database runs, but the library is not installed. Never throws.
 */
export async function probe(connection: Connection): Promise<Probe> {
  const driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.user, connection.password), {
    connectionTimeout: PROBE_TIMEOUT_MS,
    connectionAcquisitionTimeout: PROBE_TIMEOUT_MS,
    maxConnectionPoolSize: 1,
    userAgent: 'ringtrace',
  });
  try {
    const session = driver.session({ database: connection.database, defaultAccessMode: neo4j.session.READ });
    const { records, summary } = await session.run('RETURN gds.version() AS version', undefined, {
      timeout: PROBE_TIMEOUT_MS,
      metadata: { application: 'ringtrace', statement: 'probe' },
    });
    const neo4jVersion = summary.server.agent?.replace(/^Neo4j\//, '') ?? 'unknown';
    return { state: 'ready', neo4jVersion, gdsVersion: String(records[0]?.get('version')) };
  } catch (error) {
    return { state: refusalOf(error) };
  } finally {
    await driver.close();
  }
}

function refusalOf(error: unknown): 'unreachable' | 'refused' | 'withoutGds' {
  if (!(error instanceof Neo4jError)) return 'unreachable';
  if (error.code.startsWith('Neo.ClientError.Security.')) return 'refused';
  return error.code.startsWith('Neo.ClientError.Statement.') ? 'withoutGds' : 'unreachable';
}
