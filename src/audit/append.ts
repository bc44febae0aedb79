import type { Actor } from '../domain/actor.js';
import { Failure } from '../domain/failure.js';
import type { WriteTransaction } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';
import { type AuditEntry, type AuditRow, type ChainHead, MAIN_CHAIN, NO_HASH, nextRow } from './audit-row.js';

type RowParameters = Omit<AuditRow, 'chain'> & { readonly key: string };

const lockHead = defineStatement<{ chain: string; noHash: string }, Omit<ChainHead, 'chain'>>({
  file: 'audit/lock-head',
  mode: 'WRITE',
  row: (row) => ({ sequence: row.integer('sequence'), hash: row.text('hash') }),
});
const appendTo = defineStatement<
  { chain: string; expected: number; sequence: number; hash: string; rows: readonly RowParameters[] },
  number
>({ file: 'audit/append-rows', mode: 'WRITE', row: (row) => row.integer('written') });

/**
 * Records in the main chain what `actor` did, in the transaction that does it: both are kept or neither. Call it as
 * the last thing in the transaction, since every other transaction that records something waits from here to the
 * commit. Returns the row.
 */
export async function appendAudit(
  transaction: WriteTransaction,
  actor: Actor,
  at: number,
  entry: AuditEntry,
): Promise<AuditRow> {
  const row = nextRow(await lockMainChain(transaction), actor, at, entry);
  await appendRows(transaction, [row]);
  return row;
}

/** The head of the main chain; it does not move until the transaction ends. */
export async function lockMainChain(transaction: WriteTransaction): Promise<ChainHead> {
  const [head] = await transaction.run(lockHead, { chain: MAIN_CHAIN, noHash: NO_HASH });
  return { chain: MAIN_CHAIN, ...head! };
}

/** Writes rows that follow each other in one chain. Fails with `INTERNAL` when its head is not where they begin. */
export async function appendRows(transaction: WriteTransaction, rows: readonly AuditRow[]): Promise<void> {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return;
  const { chain, sequence } = first;
  const [written] = await transaction.run(appendTo, {
    chain,
    expected: sequence - 1,
    sequence: last.sequence,
    hash: last.hash,
    rows: rows.map(({ chain: _, ...row }) => ({ ...row, key: keyOfRow({ chain, ...row }) })),
  });
  if (written !== rows.length) throw new Failure('INTERNAL', 'An audit chain has moved under its writer');
}

/** Digits in front, so that keys of one chain sort as their rows. */
export function keyOfRow({ chain, sequence }: Pick<AuditRow, 'chain' | 'sequence'>): string {
  return `${chain}|${String(sequence).padStart(12, '0')}`;
}
