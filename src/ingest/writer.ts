import { type AccountState, mergeAccounts } from '../domain/account.js';
import type { Graph, RunOptions, WriteTransaction } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';
import { fromAccountRow, toAccountProperties } from './account-rows.js';
import { aggregate, type Changes, dayKey, type StoredDay } from './aggregate.js';
import { type AccountBatch, daysOf } from './batch.js';
import type { CheckpointWrite } from './checkpoint-write.js';
import { type DayRow, fromDayRow, toDayRow } from './day-rows.js';
import { provenKeys, withoutForgotten } from './forgotten.js';
import { mergeFactRows, mergeLinks, toFactRow, toLinkRow } from './link-rows.js';
import { packSegments, type SegmentRow } from './segments.js';
import type { TombstoneKeys } from './tombstone.js';

const lockAccounts = defineStatement<{ accountIds: readonly string[] }, readonly string[]>({
  file: 'ingest/lock-accounts',
  mode: 'WRITE',
  row: (row) => row.texts('tombstoneKeys'),
});
const readDays = defineStatement<{ keys: readonly string[] }, readonly [string, StoredDay]>({
  file: 'ingest/read-days',
  mode: 'READ',
  row: fromDayRow,
});
const createDays = defineStatement<{ rows: readonly { accountId: string; days: readonly DayRow[] }[] }>({
  file: 'ingest/create-days',
  mode: 'WRITE',
});
const updateDays = defineStatement<{ days: readonly DayRow[] }>({
  file: 'ingest/update-days',
  mode: 'WRITE',
});
const readAccounts = defineStatement<{ accountIds: readonly string[] }, readonly [string, AccountState]>({
  file: 'ingest/read-accounts',
  mode: 'READ',
  row: fromAccountRow,
});
const writeAccounts = defineStatement<{ rows: readonly { accountId: string; properties: object }[] }>({
  file: 'ingest/write-accounts',
  mode: 'WRITE',
});
const mergeEnforcements = defineStatement<{ rows: readonly object[] }>({
  file: 'ingest/merge-enforcements',
  mode: 'WRITE',
});
const createSegments = defineStatement<{ segments: readonly SegmentRow[] }>({
  file: 'ingest/create-segments',
  mode: 'WRITE',
});
const raiseHorizon = defineStatement<{ newestDay: number }>({ file: 'ingest/raise-horizon', mode: 'WRITE' });

/** A slice touches a few thousand rows; a loaded server may take its time. */
const WRITE_TIMEOUT_MS = 300_000;

export interface SliceResult {
  readonly accepted: number;
  readonly duplicates: number;
  /** Records of accounts that were forgotten: nothing of them is written. */
  readonly forgotten: number;
}

export interface SliceOptions extends RunOptions {
  /** The newest day of the slice when it is newer than the horizon known to the caller. */
  readonly raisesHorizon?: number | undefined;
  /** Written in the same transaction. */
  readonly checkpoint?: CheckpointWrite | undefined;
  /** Needed where accounts were forgotten: without them the slice fails with `CONFIGURATION`. */
  readonly tombstoneKeys?: TombstoneKeys | undefined;
}

/**
 * Writes one slice of a batch, sorted by account, in one transaction. Exactly once: the exchanges already counted
 * are read back under the accounts' locks, and all of the slice commits or nothing.
 */
export function writeSlice(
  graph: Graph,
  given: readonly AccountBatch[],
  options: SliceOptions = {},
): Promise<SliceResult> {
  const { raisesHorizon, checkpoint, tombstoneKeys, ...run } = options;
  return graph.write(
    'ingest/slice',
    async (tx) => {
      const [named = []] = await tx.run(lockAccounts, {
        accountIds: given.map((account) => account.accountId),
      });
      const slice =
        named.length === 0 ? given : await withoutForgotten(tx, given, provenKeys(named, tombstoneKeys));
      const stored = new Map(await tx.run(readDays, { keys: slice.flatMap(dayKeys) }));
      const changes = aggregate(slice, stored, toDayRow);
      await Promise.all([
        writeAccountFields(tx, slice),
        ...writeDays(tx, changes),
        ...writeIdentifiers(tx, changes),
        writeEnforcements(tx, slice),
        raisesHorizon !== undefined && tx.run(raiseHorizon, { newestDay: raisesHorizon }),
        checkpoint?.(tx),
      ]);
      const { accepted, duplicates } = changes;
      return { accepted, duplicates, forgotten: recordsOf(given) - recordsOf(slice) };
    },
    { timeoutMs: WRITE_TIMEOUT_MS, ...run },
  );
}

function recordsOf(slice: readonly AccountBatch[]): number {
  return slice.reduce((sum, { records }) => sum + records, 0);
}

function dayKeys(account: AccountBatch): string[] {
  return Array.from(daysOf(account), (day) => dayKey(account.accountId, day));
}

async function writeAccountFields(tx: WriteTransaction, slice: readonly AccountBatch[]): Promise<void> {
  const described = slice.filter((account) => account.account !== undefined);
  if (described.length === 0) return;
  const stored = new Map(
    await tx.run(readAccounts, { accountIds: described.map((account) => account.accountId) }),
  );
  const rows = described.map(({ accountId, account }) => {
    const before = stored.get(accountId) ?? { createdAt: undefined, fields: {} };
    return { accountId, properties: toAccountProperties(mergeAccounts(before, account!)) };
  });
  await tx.run(writeAccounts, { rows });
}

function writeDays(tx: WriteTransaction, { freshDays, changedDays }: Changes<DayRow>): Promise<unknown>[] {
  const rows = Array.from(freshDays, ([accountId, days]) => ({ accountId, days }));
  return [
    ...(rows.length > 0 ? [tx.run(createDays, { rows })] : []),
    ...(changedDays.length > 0 ? [tx.run(updateDays, { days: changedDays })] : []),
  ];
}

function writeIdentifiers(tx: WriteTransaction, changes: Changes<DayRow>): Promise<unknown>[] {
  // One order of locks for all writers: accounts are held already, identifiers follow sorted.
  const links = changes.links.map(toLinkRow).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const facts = [...changes.facts].map(([key, known]) => toFactRow(key, known));
  const segments = packSegments(changes.heldBack);
  return [
    ...(links.length > 0 ? [tx.run(mergeLinks, { rows: links })] : []),
    ...(facts.length > 0 ? [tx.run(mergeFactRows, { rows: facts })] : []),
    ...(segments.length > 0 ? [tx.run(createSegments, { segments })] : []),
  ];
}

async function writeEnforcements(tx: WriteTransaction, slice: readonly AccountBatch[]): Promise<void> {
  const rows = slice.flatMap(({ accountId, enforcements }) =>
    [...(enforcements?.values() ?? [])].map(({ action, at, reason }) => {
      return { accountId, key: `${accountId}|${action}|${at}`, action, at, reason: reason ?? null };
    }),
  );
  if (rows.length > 0) await tx.run(mergeEnforcements, { rows });
}
