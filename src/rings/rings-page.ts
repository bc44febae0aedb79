import { type Actor, authorise } from '../domain/actor.js';
import { type CaseFilter, letsAllThrough } from '../domain/case-filter.js';
import type { Count } from '../domain/count.js';
import type { Channel } from '../domain/identifier-kind.js';
import {
  checkPageSize,
  decodeCursor,
  encodeCursor,
  keyParameter,
  type Page,
  toPage,
} from '../domain/page.js';
import type { Reading } from '../domain/ring.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';

export type RingOrder = 'EXPOSURE' | 'EXCHANGES' | 'ACCOUNTS' | 'FIRST_DETECTED' | 'GROWTH';

/** All that is given must hold. */
export type RingFilter = CaseFilter & {
  readonly readings: readonly Reading[];
  readonly channels: readonly Channel[] | null;
  readonly minAccounts: number | null;
  readonly maxAccounts: number | null;
  readonly minExchanges: Count | null;
  readonly minConfidence: number | null;
};

export interface RingsRequest {
  readonly first: number;
  readonly after: string | undefined;
  readonly filter: RingFilter;
  readonly order: RingOrder;
}

/** A page of version ids, and the run they are of: that of the cursor, or else the one that shows. */
export interface RingsPage extends Page<{ readonly versionId: string }> {
  readonly runId: string | undefined;
}

type FilterParameters = RingFilter & {
  readonly runId: string;
  /** Looking a case up for each ring is not for nothing. */
  readonly byCase: boolean;
};

const page = defineStatement<
  FilterParameters & {
    readonly order: RingOrder;
    readonly afterKey: number | bigint | null;
    readonly afterId: string | null;
    readonly limit: number;
  },
  { readonly versionId: string; readonly ringId: string; readonly key: string }
>({
  file: 'ring/page',
  mode: 'READ',
  row: (row) => ({ versionId: row.text('versionId'), ringId: row.text('ringId'), key: row.text('key') }),
});
const count = defineStatement<FilterParameters, number>({
  file: 'ring/count',
  mode: 'READ',
  row: (row) => row.integer('total'),
});

/** A page of the rings of one run. Paging goes on over the run that it began with. */
export async function ringsPage(
  actor: Actor,
  graph: Graph,
  shownRunId: string | undefined,
  { first, after, filter, order }: RingsRequest,
  options: RunOptions = {},
): Promise<RingsPage> {
  authorise(actor, 'READ');
  checkPageSize(first);
  const scope = `rings/${order}`;
  const position = after === undefined ? undefined : decodeCursor(scope, after);
  const runId = position?.runId ?? shownRunId;
  if (runId === undefined) return { items: [], hasNextPage: false, hasPreviousPage: false, runId };
  const rows = await graph.read(
    page,
    {
      ...filter,
      byCase: !letsAllThrough(filter),
      runId,
      order,
      afterKey: keyParameter(position?.key),
      afterId: position?.id ?? null,
      limit: first + 1,
    },
    options,
  );
  const cut = toPage(rows, first, after, ({ key, ringId }) =>
    encodeCursor(scope, { runId, key, id: ringId }),
  );
  return { ...cut, runId };
}

/** Rings of a run that the filter lets through. */
export async function countRings(
  actor: Actor,
  graph: Graph,
  runId: string,
  filter: RingFilter,
  options: RunOptions = {},
): Promise<number> {
  authorise(actor, 'READ');
  const [total] = await graph.read(count, { ...filter, byCase: !letsAllThrough(filter), runId }, options);
  return total ?? 0;
}
