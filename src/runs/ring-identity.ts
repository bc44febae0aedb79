import { v7 as uuidv7 } from 'uuid';
import type { FoundGroup } from '../domain/ring.js';
import { matchRings } from '../domain/ring-match.js';
import { versionIdOf } from '../domain/version-id.js';
import type { Graph } from '../graph/graph.js';
import { defineStatement, type Parameters } from '../graph/statement.js';
import type { Run } from './run.js';

/** A group with the ring it is a version of. */
export interface IdentifiedGroup extends FoundGroup {
  readonly ringId: string;
  /** `runId|ringId`. */
  readonly versionId: string;
  /** The ring whose work it took up. */
  readonly succeedsRingId: string | undefined;
}

const previousMembers = defineStatement<Parameters, readonly [string, readonly string[]]>({
  file: 'run/previous-members',
  mode: 'READ',
  row: (row) => [row.text('ringId'), row.texts('accountIds')],
});

const READ_TIMEOUT_MS = 300_000;

/** Gives each group the id of the ring it continues from the run that shows now, or a new one. */
export async function identifyGroups(
  graph: Graph,
  run: Run,
  groups: readonly FoundGroup[],
): Promise<readonly IdentifiedGroup[]> {
  const previous = new Map(await graph.read(previousMembers, {}, { timeoutMs: READ_TIMEOUT_MS }));
  const matched = matchRings(
    previous,
    groups.map(({ members }) => members.map(({ accountId }) => accountId)),
  );
  const ringIds = groups.map((_, place) => matched[place] ?? uuidv7());
  return groups.map((group, place) => {
    const ringId = ringIds[place]!;
    const succeedsRingId = group.succeeds === undefined ? undefined : ringIds[group.succeeds];
    return { ...group, ringId, versionId: versionIdOf(run.runId, ringId), succeedsRingId };
  });
}
