import { type Actor, authorise } from '../domain/actor.js';
import type { CaseFilter } from '../domain/case-filter.js';
import { checkPageSize, decodeCursor, encodeCursor, type Page, toPage } from '../domain/page.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';

export interface CasesRequest {
  readonly first: number;
  readonly after: string | undefined;
  readonly filter: CaseFilter;
}

interface CasePlace {
  readonly ringId: string;
  readonly changedAt: number;
}

const SCOPE = 'cases';

const page = defineStatement<
  CaseFilter & { beforeAt: number; beforeRingId: string; limit: number },
  CasePlace
>({
  file: 'case/page',
  mode: 'READ',
  row: (row) => ({ ringId: row.text('ringId'), changedAt: row.integer('changedAt') }),
});
const count = defineStatement<CaseFilter, number>({
  file: 'case/count',
  mode: 'READ',
  row: (row) => row.integer('total'),
});

/** A page of the rings whose case somebody worked on, the last changed first. */
export async function casesPage(
  actor: Actor,
  graph: Graph,
  { first, after, filter }: CasesRequest,
  options: RunOptions = {},
): Promise<Page<CasePlace>> {
  authorise(actor, 'READ');
  checkPageSize(first);
  const position = after === undefined ? undefined : decodeCursor(SCOPE, after);
  const from = {
    beforeAt: position ? Number(position.key) : Number.MAX_SAFE_INTEGER,
    beforeRingId: position?.id ?? '',
  };
  const rows = await graph.read(page, { ...filter, ...from, limit: first + 1 }, options);
  return toPage(rows, first, after, ({ ringId, changedAt }) =>
    encodeCursor(SCOPE, { runId: '', key: String(changedAt), id: ringId }),
  );
}

export async function countCases(
  actor: Actor,
  graph: Graph,
  filter: CaseFilter,
  options: RunOptions = {},
): Promise<number> {
  authorise(actor, 'READ');
  const [total = 0] = await graph.read(count, { ...filter }, options);
  return total;
}
