import { type Actor, authorise } from '../domain/actor.js';
import { checkPageSize, decodeCursor, encodeCursor, type Page, toPage } from '../domain/page.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement, type Parameters } from '../graph/statement.js';

interface RunPlace {
  readonly runId: string;
  readonly sequence: number;
}

const page = defineStatement<{ before: number | null; limit: number }, RunPlace>({
  file: 'run/page',
  mode: 'READ',
  row: (row) => ({ runId: row.text('runId'), sequence: row.integer('sequence') }),
});
const count = defineStatement<Parameters, number>({
  file: 'run/count',
  mode: 'READ',
  row: (row) => row.integer('total'),
});
const SCOPE = 'runs';

/** A page of runs, the newest first. */
export async function runsPage(
  actor: Actor,
  graph: Graph,
  { first, after }: { readonly first: number; readonly after: string | undefined },
  options: RunOptions = {},
): Promise<Page<RunPlace>> {
  authorise(actor, 'READ');
  checkPageSize(first);
  const before = after === undefined ? null : Number(decodeCursor(SCOPE, after).key);
  const rows = await graph.read(page, { before, limit: first + 1 }, options);
  return toPage(rows, first, after, ({ sequence }) =>
    encodeCursor(SCOPE, { runId: '', key: String(sequence), id: '' }),
  );
}

export async function countRuns(actor: Actor, graph: Graph, options: RunOptions = {}): Promise<number> {
  authorise(actor, 'READ');
  const [total] = await graph.read(count, {}, options);
  return total ?? 0;
}
