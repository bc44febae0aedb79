import type { Connection } from '../graph/connection.js';
import { openGraph } from '../graph/graph.js';
import { defineStatement, type Parameters } from '../graph/statement.js';

const holdsAny = defineStatement<Parameters, boolean>({
  file: 'database/holds-data',
  mode: 'READ',
  row: (row) => row.boolean('held'),
});

/** Does a database hold anything beside its schema? */
export async function holdsData(connection: Connection): Promise<boolean> {
  const graph = openGraph(connection);
  try {
    const [held] = await graph.read(holdsAny, {});
    return held ?? false;
  } finally {
    await graph.close();
  }
}
