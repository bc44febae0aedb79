import { type Actor, authorise } from '../domain/actor.js';
import { checkPageSize, decodeCursor, encodeCursor, type Page, toPage } from '../domain/page.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';
import { keyOfRow } from './append.js';
import type { AuditRow } from './audit-row.js';
import { fromAuditRow } from './row-of.js';

/** Which rows; `null`: any. */
export type TrailFilter = {
  /** `key:prefix`, `user:subject`, `operator:name`, `token:token`. */
  readonly actor: string | null;
  readonly action: string | null;
  /** `Ring:id`, `Account:id`, `ApiKey:prefix` and the like. */
  readonly target: string | null;
};

export interface TrailRequest extends TrailFilter {
  readonly first: number;
  readonly after: string | undefined;
}

const SCOPE = 'audit';

const page = defineStatement<TrailFilter & { beforeAt: number; beforeKey: string; limit: number }, AuditRow>({
  file: 'audit/trail-page',
  mode: 'READ',
  row: fromAuditRow,
});
const count = defineStatement<TrailFilter, number>({
  file: 'audit/count-rows',
  mode: 'READ',
  row: (row) => row.integer('rows'),
});

/** Audit rows of all chains, the newest first. Whoever calls it sees to it that the reading is recorded. */
export async function auditTrail(
  actor: Actor,
  graph: Graph,
  { first, after, ...filter }: TrailRequest,
  options: RunOptions = {},
): Promise<Page<AuditRow>> {
  authorise(actor, 'AUDIT');
  checkPageSize(first);
  const position = after === undefined ? undefined : decodeCursor(SCOPE, after);
  const rows = await graph.read(
    page,
    {
      ...filter,
      beforeAt: position ? Number(position.key) : Number.MAX_SAFE_INTEGER,
      beforeKey: position?.id ?? '',
      limit: first + 1,
    },
    options,
  );
  return toPage(rows, first, after, (row) =>
    encodeCursor(SCOPE, { runId: '', key: String(row.at), id: keyOfRow(row) }),
  );
}

export async function countAuditRows(
  actor: Actor,
  graph: Graph,
  filter: TrailFilter,
  options: RunOptions = {},
): Promise<number> {
  authorise(actor, 'AUDIT');
  const [rows = 0] = await graph.read(count, { ...filter }, options);
  return rows;
}
