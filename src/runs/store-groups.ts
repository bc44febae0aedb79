import type { FoundGroup } from '../domain/ring.js';
import { addRingDays, emptyRingDay, type RingDay } from '../domain/ring-day.js';
import type { Graph } from '../graph/graph.js';
import type { Lease } from '../graph/lease.js';
import { defineStatement, type Parameters, type Statement } from '../graph/statement.js';
import { type DayPart, type VersionMember, writeMemberSlice } from './member-slice.js';
import { type IdentifiedGroup, identifyGroups } from './ring-identity.js';
import type { Run } from './run.js';
import { toBindingRows, toEventRow, toFigureRow, toRingDayRow, toVersionRow } from './version-rows.js';

const createVersions = defineStatement<{ runId: string; startedAt: number; rows: readonly object[] }>({
  file: 'run/create-versions',
  mode: 'WRITE',
});
const createLineage = defineStatement<{ runId: string; rows: readonly object[] }>({
  file: 'run/create-lineage',
  mode: 'WRITE',
});
const createBindings = defineStatement<{ rows: readonly object[] }>({
  file: 'run/create-bindings',
  mode: 'WRITE',
});
const createRingDays = defineStatement<{ rows: readonly object[] }>({
  file: 'run/create-ring-days',
  mode: 'WRITE',
});
const tellRestatements = defineStatement<{ runId: string; versionIds: readonly string[] }>({
  file: 'run/tell-restatements',
  mode: 'WRITE',
});
const writeFigures = defineStatement<{ rows: readonly object[] }>({
  file: 'run/write-figures',
  mode: 'WRITE',
});

/** A member brings up to some hundred account-days into one transaction of the server. */
const SLICE_MEMBERS = 2_000;
const SLICE_ROWS = 2_000;
const WRITE_TIMEOUT_MS = 300_000;

/**
 * Writes what a run found beside what shows now: rings, what became of them, their members and identifiers, and a
 * snapshot of what they took. Nothing of it shows before `finishRun`. Stops once `signal` is aborted. Returns the
 * groups with their ring ids, in the order given.
 */
export async function storeGroups(
  graph: Graph,
  lease: Lease,
  run: Run,
  groups: readonly FoundGroup[],
  signal: AbortSignal = lease.lost,
): Promise<readonly IdentifiedGroup[]> {
  const { groups: identified, events, toldAccounts } = await identifyGroups(graph, run, groups);
  const write = <P extends Parameters>(statement: Statement<P, void>, parameters: P) =>
    graph.write(
      statement.name,
      async (tx) => {
        await lease.prove(tx);
        await tx.run(statement, parameters);
      },
      { timeoutMs: WRITE_TIMEOUT_MS, signal },
    );
  const { runId, startedAt } = run;
  const versions = identified.map((group, place) => toVersionRow(group, toldAccounts[place]!));
  for (const rows of slices(versions, SLICE_ROWS)) {
    await write(createVersions, { runId, startedAt, rows });
  }
  for (const rows of slices(events.map(toEventRow), SLICE_ROWS)) await write(createLineage, { runId, rows });
  const days = await storeMembers(graph, lease, run, identified, signal);
  for (const rows of slices(sortedByKey(identified.flatMap(toBindingRows)), SLICE_ROWS)) {
    await write(createBindings, { rows });
  }
  const dayRows = [...days].flatMap(([versionId, ofVersion]) =>
    [...ofVersion.values()].map((day) => toRingDayRow(versionId, day)),
  );
  for (const rows of slices(dayRows, SLICE_ROWS)) await write(createRingDays, { rows });
  const figures = identified.map((group) =>
    toFigureRow(group, [...(days.get(group.versionId)?.values() ?? [])], run),
  );
  for (const rows of slices(figures, SLICE_ROWS)) await write(writeFigures, { rows });
  const versionIds = identified.map(({ versionId }) => versionId);
  for (const slice of slices(versionIds, SLICE_ROWS)) {
    await write(tellRestatements, { runId, versionIds: slice });
  }
  return identified;
}

/** By version, then by day. */
type DaysByVersion = Map<string, Map<number, RingDay>>;

async function storeMembers(
  graph: Graph,
  lease: Lease,
  run: Run,
  groups: readonly IdentifiedGroup[],
  signal: AbortSignal,
): Promise<DaysByVersion> {
  const members: VersionMember[] = groups.flatMap(({ versionId, members: ofGroup }) =>
    ofGroup.map((member) => ({ ...member, versionId })),
  );
  const days: DaysByVersion = new Map();
  for (const slice of slices(members, SLICE_MEMBERS)) {
    signal.throwIfAborted();
    for (const part of await writeMemberSlice(graph, lease, slice, run.watermarkDay)) addPart(days, part);
  }
  return days;
}

function addPart(days: DaysByVersion, { versionId, ...part }: DayPart): void {
  const ofVersion = days.get(versionId) ?? new Map<number, RingDay>();
  days.set(versionId, ofVersion);
  const before = ofVersion.get(part.day) ?? emptyRingDay(part.day);
  ofVersion.set(part.day, addRingDays(before, { ...emptyRingDay(part.day), ...part }));
}

function slices<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, place) =>
    items.slice(place * size, (place + 1) * size),
  );
}

/** Identifiers are locked in one order by everybody who writes to them. */
function sortedByKey<T extends { readonly key: string }>(rows: readonly T[]): readonly T[] {
  return [...rows].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
