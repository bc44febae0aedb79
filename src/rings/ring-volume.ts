import { type Actor, authorise } from '../domain/actor.js';
import { addCounts, type Count } from '../domain/count.js';
import { type DayRange, dayBounds } from '../domain/day-range.js';
import { groupBy } from '../domain/group-by.js';
import { type CellVolume, pairCells } from '../domain/volume-parts.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';

/** What the members of a ring took on a day. */
export interface VersionDay {
  readonly day: number;
  readonly cells: readonly CellVolume[];
  /** Empty unless asked for. */
  readonly hours: readonly Count[];
  readonly core: Count;
  readonly attached: Count;
  readonly beforeJoining: Count;
}

export interface DaysRequest {
  readonly range: DayRange;
  readonly withHours: boolean;
}

const days = defineStatement<
  { versionIds: readonly string[]; from: number; to: number; withHours: boolean },
  VersionDay & { readonly versionId: string }
>({
  file: 'ring/days',
  mode: 'READ',
  row: (row) => ({
    versionId: row.text('versionId'),
    day: row.integer('day'),
    cells: pairCells(row.texts('cells'), row.counts('volumes')),
    hours: row.counts('hours'),
    core: row.count('core'),
    attached: row.count('attached'),
    beforeJoining: row.count('beforeJoining'),
  }),
});

/** The days of rings in a range, by version id. */
export async function ringDays(
  actor: Actor,
  graph: Graph,
  versionIds: readonly string[],
  { range, withHours }: DaysRequest,
  options: RunOptions = {},
): Promise<ReadonlyMap<string, readonly VersionDay[]>> {
  authorise(actor, 'READ');
  const rows = await graph.read(days, { versionIds, ...dayBounds(range), withHours }, options);
  return groupBy(rows, ({ versionId }) => versionId);
}

/** Adds up one figure over days. */
export function sumDays(of: readonly VersionDay[], figure: 'core' | 'attached' | 'beforeJoining'): Count {
  return of.map((day) => day[figure]).reduce(addCounts, 0);
}
