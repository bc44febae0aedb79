import { accountsById } from '../accounts/accounts-by-id.js';
import { membershipsOf } from '../accounts/memberships.js';
import type { Actor } from '../domain/actor.js';
import type { Count } from '../domain/count.js';
import { Failure } from '../domain/failure.js';
import type { IdentifierKind } from '../domain/identifier-kind.js';
import { LAST_DAY } from '../domain/time.js';
import { type CellVolume, pairCells } from '../domain/volume-parts.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';
import { ringsByVersion } from '../rings/rings-by-id.js';
import { runsById } from '../runs/runs-by-id.js';
import { shownRun } from '../runs/shown-run.js';

/** What an account may be told of the reasons against it: its own doing, and kinds of values, never who else showed them. */
export interface AccountCase {
  readonly accountId: string;
  readonly runId: string;
  /** Epoch day; `undefined` when the run counts no traffic. */
  readonly watermarkDay: number | undefined;
  readonly createdAt: number | undefined;
  readonly shared: readonly SharedKind[];
  readonly days: readonly ActiveDay[];
}

export interface SharedKind {
  readonly kind: IdentifierKind;
  readonly values: number;
  /** Epoch days on which the account showed one of them. */
  readonly days: readonly number[];
}

export interface ActiveDay {
  readonly day: number;
  readonly cells: readonly CellVolume[];
  /** Exchanges by hour of the UTC day; 24 long. */
  readonly hours: readonly Count[];
}

const sharedKinds = defineStatement<{ accountId: string; versionId: string; throughDay: number }, SharedKind>(
  {
    file: 'export/account-shared',
    mode: 'READ',
    row: (row) => ({
      kind: row.text('kind') as IdentifierKind,
      values: row.integer('values'),
      days: row.integers('days'),
    }),
  },
);
const activeDays = defineStatement<{ accountId: string; throughDay: number }, ActiveDay>({
  file: 'export/account-days',
  mode: 'READ',
  row: (row) => ({
    day: row.integer('day'),
    cells: pairCells(row.texts('cells'), row.counts('volumes')),
    hours: row.counts('hours'),
  }),
});

/**
 * The case for one account in the run that shows. Throws a failure that says what to do when the account is unknown, or
 * in no group read as a ring.
 */
export async function accountCase(
  actor: Actor,
  graph: Graph,
  accountId: string,
  options: RunOptions,
): Promise<AccountCase> {
  const runId = await shownRun(actor, graph, options);
  if (runId === undefined) {
    throw new Failure('PREREQUISITE_MISSING', 'No detection run has finished: run `ringtrace detect` first');
  }
  const account = (await accountsById(actor, graph, [accountId], options)).get(accountId);
  if (!account) {
    throw new Failure('USAGE', 'No record names this account: check the id, case and all');
  }
  const versionId = await ringOf(actor, graph, accountId, runId, options);
  const run = (await runsById(actor, graph, [runId], options)).get(runId);
  const throughDay = run?.watermarkDay ?? LAST_DAY;
  return {
    accountId,
    runId,
    watermarkDay: run?.watermarkDay,
    createdAt: account.createdAt,
    shared: await graph.read(sharedKinds, { accountId, versionId, throughDay }, options),
    days: await graph.read(activeDays, { accountId, throughDay }, options),
  };
}

async function ringOf(
  actor: Actor,
  graph: Graph,
  accountId: string,
  runId: string,
  options: RunOptions,
): Promise<string> {
  const memberships = (await membershipsOf(actor, graph, [accountId], runId, options)).get(accountId) ?? [];
  const versionIds = memberships.map(({ versionId }) => versionId);
  const versions = [...(await ringsByVersion(actor, graph, versionIds, options)).values()];
  const ring = versions.find(({ reading }) => reading === 'RING');
  if (ring) return ring.versionId;
  const other = versions[0];
  throw new Failure(
    'USAGE',
    other === undefined
      ? 'The run that shows has this account in no group: there is nothing against it to give reasons for'
      : `The run that shows reads the account's group as ${other.reading}: nothing is held against its accounts`,
  );
}
