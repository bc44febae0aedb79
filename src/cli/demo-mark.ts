import { Failure } from '../domain/failure.js';
import type { Graph } from '../graph/graph.js';
import { defineStatement, type Parameters } from '../graph/statement.js';

interface Mark {
  readonly marked: boolean;
  readonly loaded: boolean;
  readonly empty: boolean;
}

const readMark = defineStatement<Parameters, Mark>({
  file: 'demo/mark',
  mode: 'READ',
  row: (row) => ({
    marked: row.boolean('marked'),
    loaded: row.boolean('loaded'),
    empty: row.boolean('empty'),
  }),
});
const setMark = defineStatement<{ loaded: boolean }>({ file: 'demo/set-mark', mode: 'WRITE' });

/**
 * Makes sure that the database is the demonstration's own: empty, or marked by an earlier one. Says whether the
 * campaign is in it already.
 */
export async function claimForDemo(graph: Graph): Promise<boolean> {
  const mark = (await graph.read(readMark, {}))[0]!;
  if (!mark.marked && !mark.empty) {
    throw new Failure(
      'DATABASE_NOT_OURS',
      'The database holds data that the demo did not make: name an empty one, or unset NEO4J_URI to use a local one',
    );
  }
  if (!mark.marked) await graph.write('demo/set-mark', (tx) => tx.run(setMark, { loaded: false }));
  return mark.loaded;
}

export async function noteLoaded(graph: Graph): Promise<void> {
  await graph.write('demo/set-mark', (tx) => tx.run(setMark, { loaded: true }));
}
