import { appendAudit } from '../audit/append.js';
import { type Actor, authorise } from '../domain/actor.js';
import { Failure } from '../domain/failure.js';
import type { Graph, WriteTransaction } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';
import { type ApiKey, keyState } from './api-key.js';
import { keepKey, type NewKey } from './create-key.js';
import { fromKeyRow } from './key-row.js';
import { newKeyText } from './key-text.js';

const lock = defineStatement<{ prefix: string }, ApiKey>({
  file: 'access/lock-key',
  mode: 'WRITE',
  row: fromKeyRow,
});
const end = defineStatement<{
  prefix: string;
  expiresAt: number | null;
  revokedAt: number | null;
  replacedBy: string | null;
}>({ file: 'access/end-key', mode: 'WRITE' });

/**
 * Makes a key in the place of another, with its name and role. The old one stays good until `oldUntil`, or its own
 * end when that is sooner, so that its holders can change over. Times are epoch milliseconds.
 */
export async function rotateKey(
  actor: Actor,
  graph: Graph,
  prefix: string,
  until: { readonly oldUntil: number; readonly expiresAt: number | undefined },
  now: number,
): Promise<NewKey> {
  authorise(actor, 'ADMINISTER');
  const key = newKeyText();
  await graph.write('access/rotate-key', async (tx) => {
    const old = await lockValid(tx, prefix, now);
    const expiresAt = Math.min(old.expiresAt ?? Number.POSITIVE_INFINITY, until.oldUntil);
    await keepKey(tx, key, { role: old.role, name: old.name, expiresAt: until.expiresAt }, now);
    await tx.run(end, { prefix, expiresAt, revokedAt: null, replacedBy: key.prefix });
    await appendAudit(tx, actor, now, {
      action: 'API_KEY_ROTATED',
      targets: [`ApiKey:${prefix}`],
      from: { expiresAt: old.expiresAt ?? null },
      to: { expiresAt, replacedBy: key.prefix },
    });
  });
  return { prefix: key.prefix, text: key.text };
}

/** Ends a key now. Every server refuses it once what it has cached of it has run out. */
export async function revokeKey(
  actor: Actor,
  graph: Graph,
  prefix: string,
  now: number,
  why?: string,
): Promise<void> {
  authorise(actor, 'ADMINISTER');
  await graph.write('access/revoke-key', async (tx) => {
    const { expiresAt = null, replacedBy = null } = await lockValid(tx, prefix, now);
    await tx.run(end, { prefix, expiresAt, revokedAt: now, replacedBy });
    await appendAudit(tx, actor, now, {
      action: 'API_KEY_REVOKED',
      targets: [`ApiKey:${prefix}`],
      from: { expiresAt, revokedAt: null },
      to: { expiresAt, revokedAt: now },
      why,
    });
  });
}

async function lockValid(transaction: WriteTransaction, prefix: string, now: number): Promise<ApiKey> {
  const [key] = await transaction.run(lock, { prefix });
  if (key === undefined) {
    throw new Failure('USAGE', 'No API key has this prefix: `ringtrace keys list` shows them');
  }
  const state = keyState(key, now);
  if (state !== 'valid') throw new Failure('USAGE', `This API key is ${state} already`);
  return key;
}
