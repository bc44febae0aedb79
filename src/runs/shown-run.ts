import { type Actor, authorise } from '../domain/actor.js';
import { Failure } from '../domain/failure.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement, type Parameters } from '../graph/statement.js';

const current = defineStatement<Parameters, string>({
  file: 'run/current',
  mode: 'READ',
  row: (row) => row.text('runId'),
});
const finishedAt = defineStatement<{ at: number }, { readonly runId: string; readonly thinned: boolean }>({
  file: 'run/finished-at',
  mode: 'READ',
  row: (row) => ({ runId: row.text('runId'), thinned: row.boolean('thinned') }),
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

/**
 * The newest run that had finished at `at` (epoch milliseconds), `undefined` when none had. Fails with `BAD_REQUEST`
 * when it was thinned: another run's figures would not be what was known then.
 */
export async function runFinishedAt(
  actor: Actor,
  graph: Graph,
  at: number,
  options: RunOptions = {},
): Promise<string | undefined> {
  authorise(actor, 'READ');
  const [run] = await graph.read(finishedAt, { at }, options);
  if (run?.thinned) {
    throw new Failure(
      'BAD_REQUEST',
      'What was known then was removed to save room: of old months only the last run is kept (detectionRuns names it)',
    );
  }
  return run?.runId;
}
