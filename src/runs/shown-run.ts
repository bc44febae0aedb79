import { type Actor, authorise } from '../domain/actor.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement, type Parameters } from '../graph/statement.js';

const current = defineStatement<Parameters, string>({
  file: 'run/current',
  mode: 'READ',
  row: (row) => row.text('runId'),
});
const finishedAt = defineStatement<{ at: number }, string>({
  file: 'run/finished-at',
  mode: 'READ',
  row: (row) => row.text('runId'),
});

/** The run whose findings show; `undefined` before the first has finished. */
export async function shownRun(
  actor: Actor,
  graph: Graph,
  options: RunOptions = {},
): Promise<string | undefined> {
  authorise(actor, 'READ');
  const [runId] = await graph.read(current, {}, options);
  return runId;
}

/** The newest run that had finished at `at` (epoch milliseconds). */
export async function runFinishedAt(
  actor: Actor,
  graph: Graph,
  at: number,
  options: RunOptions = {},
): Promise<string | undefined> {
  authorise(actor, 'READ');
  const [runId] = await graph.read(finishedAt, { at }, options);
  return runId;
}
