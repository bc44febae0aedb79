import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { databaseLayout } from '../../src/local-neo4j/database-layout.js';
import { runningServer } from '../../src/local-neo4j/engine-state.js';
import { startEngine } from '../../src/local-neo4j/start-engine.js';
import { stopEngine } from '../../src/local-neo4j/stop-engine.js';
import { JARS_HOME } from '../graph-server.js';

/** Enough for 100,000 accounts and a million exchanges. */
const HEAP = process.env.MATRIX_HEAP ?? '2g';

/** Does `work` on an empty database of its own: starting one is quicker than emptying a full one. */
export async function withServer<T>(work: (graph: Graph, folder: string) => Promise<T>): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), 'ringtrace matrix '));
  const abandon = () => abandonServer(home);
  process.once('SIGINT', abandon);
  process.once('SIGTERM', abandon);
  try {
    const report = () => undefined;
    const connection = await startEngine({
      home,
      jarsHome: JARS_HOME,
      heap: HEAP,
      pageCache: '512m',
      report,
    });
    const graph = openGraph(connection);
    try {
      await migrate(graph);
      return await work(graph, home);
    } finally {
      await graph.close();
    }
  } finally {
    await stopEngine(home);
    await rm(home, { recursive: true, force: true });
    process.removeListener('SIGINT', abandon);
    process.removeListener('SIGTERM', abandon);
  }
}

/** At an interruption there is no time to end well, and nothing in the database is worth it. */
function abandonServer(home: string): never {
  const server = runningServer(databaseLayout(home));
  if (server) process.kill(server.pid, 'SIGKILL');
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  process.exit(130);
}
