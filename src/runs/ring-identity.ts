import { v7 as uuidv7 } from 'uuid';
import { type FoundRing, isMaterial, type LineageEvent, lineageEvents } from '../domain/lineage.js';
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

export interface Identification {
  /** In the order given. */
  readonly groups: readonly IdentifiedGroup[];
  /** What the run tells of these rings and of those of the run before. */
  readonly events: readonly LineageEvent[];
  /** Of each group, how many accounts its lineage told last, this run included: its past, not what the run found. */
  readonly toldAccounts: readonly number[];
}

const previousMembers = defineStatement<Parameters, readonly [string, FoundRing]>({
  file: 'run/previous-members',
  mode: 'READ',
  row: (row) => [
    row.text('ringId'),
    { accountIds: row.texts('accountIds'), toldAccounts: row.integer('toldAccounts') },
  ],
});
const sleepingMembers = defineStatement<
  { accountIds: readonly string[] },
  readonly [string, readonly string[]]
>({
  file: 'run/sleeping-members',
  mode: 'READ',
  row: (row) => [row.text('ringId'), row.texts('accountIds')],
});

const READ_TIMEOUT_MS = 300_000;

/**
 * Gives each group the id of the ring it continues from the run that shows now; or else of one that an earlier run
 * found and this one does not; or else a new one.
 */
export async function identifyGroups(
  graph: Graph,
  run: Run,
  groups: readonly FoundGroup[],
): Promise<Identification> {
  const before = new Map(await graph.read(previousMembers, {}, { timeoutMs: READ_TIMEOUT_MS }));
  const accountIdsOf = groups.map(({ members }) => members.map(({ accountId }) => accountId));
  const continued = matchRings(
    new Map([...before].map(([ringId, { accountIds }]) => [ringId, accountIds])),
    accountIdsOf,
  );
  const left = accountIdsOf.filter((_, place) => continued[place] === undefined);
  const sleeping = new Map(
    await graph.read(sleepingMembers, { accountIds: left.flat() }, { timeoutMs: READ_TIMEOUT_MS }),
  );
  const revived = matchRings(sleeping, left).values();
  const ringIds = continued.map((ringId) => ringId ?? revived.next().value ?? uuidv7());
  const identified = groups.map((group, place): IdentifiedGroup => {
    const ringId = ringIds[place]!;
    const succeedsRingId = group.succeeds === undefined ? undefined : ringIds[group.succeeds];
    return { ...group, ringId, versionId: versionIdOf(run.runId, ringId), succeedsRingId };
  });
  const events = lineageEvents(
    before,
    new Set(sleeping.keys()),
    identified.map(({ ringId, succeedsRingId }, place) => {
      return { ringId, accountIds: accountIdsOf[place]!, succeedsRingId };
    }),
  );
  const toldAccounts = identified.map(({ ringId, members }) =>
    toldAfter(before.get(ringId)?.toldAccounts, members.length),
  );
  return { groups: identified, events, toldAccounts };
}

function toldAfter(toldAccounts: number | undefined, accounts: number): number {
  return toldAccounts === undefined || isMaterial(toldAccounts, accounts) ? accounts : toldAccounts;
}
