import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../domain/actor.js';
import type { WriteTransaction } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';
import { appendAudit, appendRows, lockMainChain } from './append.js';
import { type ChainHead, headAfter, nextRow } from './audit-row.js';

/** A chain of one process. No other process waits for it. */
export interface ReadChain {
  readonly head: ChainHead;
  readonly openedAt: number;
}

const createChain = defineStatement<{ chain: string; hash: string }>({
  file: 'audit/create-chain',
  mode: 'WRITE',
});

/**
 * Begins a chain of reads and anchors it: its first row follows on the main chain, where a row says the hash of it.
 * So a chain cannot be taken away, put in or begun again without the main chain showing it.
 */
export async function openReadChain(
  transaction: WriteTransaction,
  actor: Actor,
  at: number,
): Promise<ReadChain> {
  const chain = `reads/${uuidv7()}`;
  const main = await lockMainChain(transaction);
  const opened = { action: 'READS_OPENED', targets: [targetOf(chain)] } as const;
  const first = nextRow({ chain, sequence: 0, hash: main.hash }, actor, at, opened);
  await transaction.run(createChain, { chain, hash: main.hash });
  await appendRows(transaction, [first]);
  await appendRows(transaction, [nextRow(main, actor, at, { ...opened, to: { hash: first.hash } })]);
  return { head: headAfter(first), openedAt: at };
}

/** Says in the main chain where a chain of reads ended, so that rows cannot be cut off its end. */
export async function closeReadChain(
  transaction: WriteTransaction,
  { head }: ReadChain,
  actor: Actor,
  at: number,
): Promise<void> {
  await appendAudit(transaction, actor, at, {
    action: 'READS_CLOSED',
    targets: [targetOf(head.chain)],
    to: { sequence: head.sequence, hash: head.hash },
  });
}

export function targetOf(chain: string): string {
  return `AuditChain:${chain}`;
}
