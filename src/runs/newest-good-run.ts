import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement, type Parameters } from '../graph/statement.js';

const newestGood = defineStatement<Parameters, number>({
  file: 'run/newest-good',
  mode: 'READ',
  row: (row) => row.integer('startedAt'),
});

/**
 * Epoch milliseconds: when the newest run that ended well and looked at all data began. One that looked back from an
 * earlier day tells nothing of the present, so that a schedule must not count it.
 */
export async function newestGoodRun(graph: Graph, options: RunOptions = {}): Promise<number | undefined> {
  const [startedAt] = await graph.read(newestGood, {}, options);
  return startedAt;
}
