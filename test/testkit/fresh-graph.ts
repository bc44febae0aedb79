import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Connection } from '../../src/graph/connection.js';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { wipeGraph } from './dump.js';

/** The database of a file's tests: migrated, emptied before each test, closed after the last. */
export function freshGraph(connection: Connection): Graph {
  const graph = openGraph(connection);
  beforeAll(async () => {
    await migrate(graph);
  });
  beforeEach(() => wipeGraph(connection));
  afterAll(() => graph.close());
  return graph;
}
