import { type Actor, authorise } from '../domain/actor.js';
import { type DayRange, dayBounds } from '../domain/day-range.js';
import { groupBy } from '../domain/group-by.js';
import { type CellVolume, pairCells } from '../domain/volume-parts.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';

const days = defineStatement<
  { accountIds: readonly string[]; from: number; to: number },
  { readonly accountId: string; readonly cells: readonly CellVolume[] }
>({
  file: 'account/days',
  mode: 'READ',
  row: (row) => ({
    accountId: row.text('accountId'),
    cells: pairCells(row.texts('cells'), row.counts('volumes')),
  }),
});

/** What accounts took in a range of days, by cell, as the graph holds it now; accounts without any are missing. */
export async function accountCells(
  actor: Actor,
  graph: Graph,
  accountIds: readonly string[],
  range: DayRange,
  options: RunOptions = {},
): Promise<ReadonlyMap<string, readonly CellVolume[]>> {
  authorise(actor, 'READ');
  const rows = await graph.read(days, { accountIds, ...dayBounds(range) }, options);
  const byAccount = groupBy(rows, ({ accountId }) => accountId);
  return new Map(
    [...byAccount].map(([accountId, found]) => [accountId, found.flatMap(({ cells }) => cells)]),
  );
}
