import { type Actor, authorise } from '../domain/actor.js';
import { groupBy } from '../domain/group-by.js';
import type { LineageKind } from '../domain/lineage.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';

/** What came of rings from the run before to this one. */
export interface RunChanges {
  /** `undefined`: this is the first run that finished. */
  readonly previousRunId: string | undefined;
  /** Only kinds that happened. */
  readonly events: readonly { readonly kind: LineageKind; readonly count: number }[];
}

interface ChangeRow {
  readonly runId: string;
  readonly previousRunId: string | undefined;
  readonly kind: LineageKind | undefined;
  readonly count: number;
}

const changes = defineStatement<{ runIds: readonly string[] }, ChangeRow>({
  file: 'run/changes',
  mode: 'READ',
  row: (row) => ({
    runId: row.text('runId'),
    previousRunId: row.optionalText('previousRunId'),
    kind: row.optionalText('kind') as LineageKind | undefined,
    count: row.integer('events'),
  }),
});

/** By run id; runs that have not finished well are missing. */
export async function runChanges(
  actor: Actor,
  graph: Graph,
  runIds: readonly string[],
  options: RunOptions = {},
): Promise<ReadonlyMap<string, RunChanges>> {
  authorise(actor, 'READ');
  const rows = await graph.read(changes, { runIds }, options);
  return new Map(
    [...groupBy(rows, ({ runId }) => runId)].map(([runId, ofRun]) => {
      const events = ofRun.flatMap(({ kind, count }) => (kind === undefined ? [] : [{ kind, count }]));
      return [runId, { previousRunId: ofRun[0]!.previousRunId, events }];
    }),
  );
}
