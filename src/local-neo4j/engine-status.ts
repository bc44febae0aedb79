import { probe } from '../graph/probe.js';
import { engineConnection } from './connection.js';
import { databaseLayout } from './database-layout.js';
import { readEnginePins } from './engine-pins.js';
import { runningServer } from './engine-state.js';

/** What is known of the local database. While it is not running, the versions are those that would be started. */
export interface EngineStatus {
  /** `starting`: its process lives, but it does not answer, because it comes up or goes down. */
  readonly state: 'running' | 'starting' | 'stopped';
  readonly uri: string | null;
  readonly pid: number | null;
  /** RFC 3339, UTC. */
  readonly startedAt: string | null;
  readonly neo4jVersion: string;
  readonly gdsVersion: string;
}

/** Looks at the local database below `home`, and asks it when it runs. */
export async function engineStatus(home: string): Promise<EngineStatus> {
  const pins = readEnginePins();
  const versions = { neo4jVersion: pins.neo4j, gdsVersion: pins.gds };
  const server = runningServer(databaseLayout(home));
  const connection = engineConnection(home);
  if (!server || !connection) return { state: 'stopped', uri: null, pid: null, startedAt: null, ...versions };
  const { uri, pid, startedAt } = server;
  const answer = await probe(connection);
  if (answer.state !== 'ready') return { state: 'starting', uri, pid, startedAt, ...versions };
  const { neo4jVersion, gdsVersion } = answer;
  return { state: 'running', uri, pid, startedAt, neo4jVersion, gdsVersion };
}
