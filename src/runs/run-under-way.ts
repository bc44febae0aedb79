import { type Actor, authorise } from '../domain/actor.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement, type Parameters } from '../graph/statement.js';

const underWay = defineStatement<Parameters, string>({
  file: 'run/under-way',
  mode: 'READ',
  row: (row) => row.text('runId'),
});

/** The run that has begun and not ended; one that died counts until the next begins. */
export async function runUnderWay(
  actor: Actor,
  graph: Graph,
  options: RunOptions = {},
): Promise<string | undefined> {
  authorise(actor, 'READ');
  const [runId] = await graph.read(underWay, {}, options);
  return runId;
}
