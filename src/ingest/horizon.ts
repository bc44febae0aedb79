import type { Graph } from '../graph/graph.js';
import { defineStatement, type Parameters } from '../graph/statement.js';

const readHorizonDay = defineStatement<Parameters, number>({
  file: 'ingest/read-horizon',
  mode: 'READ',
  row: (row) => row.integer('newestDay'),
});

/** The epoch day of the newest exchange held; −1 while there is none. */
export async function readHorizon(graph: Graph): Promise<number> {
  const [newestDay] = await graph.read(readHorizonDay, {});
  return newestDay ?? -1;
}
