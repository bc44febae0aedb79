import { type Actor, authorise } from '../domain/actor.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';
import { fromRunRow, type RunRecord } from './run-record.js';

const byId = defineStatement<{ runIds: readonly string[] }, RunRecord>({
  file: 'run/by-id',
  mode: 'READ',
  row: fromRunRow,
});

/** Runs by id; those that do not exist are missing. */
export async function runsById(
  actor: Actor,
  graph: Graph,
  runIds: readonly string[],
  options: RunOptions = {},
): Promise<ReadonlyMap<string, RunRecord>> {
  authorise(actor, 'READ');
  const runs = await graph.read(byId, { runIds }, options);
  return new Map(runs.map((run) => [run.runId, run]));
}
