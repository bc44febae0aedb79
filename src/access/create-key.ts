import { appendAudit } from '../audit/append.js';
import { type Actor, authorise } from '../domain/actor.js';
import { Failure } from '../domain/failure.js';
import type { Role } from '../domain/permission.js';
import type { Graph, WriteTransaction } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';
import { newKeyText } from './key-text.js';

export interface KeyRequest {
  readonly role: Role;
  /** What it is for, in the words of whoever made it. */
  readonly name: string;
  /** Epoch milliseconds; `undefined`: until it is revoked. */
  readonly expiresAt: number | undefined;
}

/** `text` is shown once and kept nowhere. */
export interface NewKey {
  readonly prefix: string;
  readonly text: string;
}

const LONGEST_NAME = 100;

const create = defineStatement<{
  prefix: string;
  hash: string;
  name: string;
  role: Role;
  createdAt: number;
  expiresAt: number | null;
}>({ file: 'access/create-key', mode: 'WRITE' });

/** Makes an API key. */
export async function createKey(
  actor: Actor,
  graph: Graph,
  request: KeyRequest,
  now: number,
): Promise<NewKey> {
  authorise(actor, 'ADMINISTER');
  if (request.name.trim() === '' || request.name.length > LONGEST_NAME) {
    throw new Failure('USAGE', `The name of a key must have 1 to ${LONGEST_NAME} characters`);
  }
  if (request.expiresAt !== undefined && request.expiresAt <= now) {
    throw new Failure('USAGE', 'A key must expire later than now');
  }
  const key = newKeyText();
  const { role, name, expiresAt = null } = request;
  await graph.write('access/create-key', async (tx) => {
    await keepKey(tx, key, request, now);
    await appendAudit(tx, actor, now, {
      action: 'API_KEY_CREATED',
      targets: [`ApiKey:${key.prefix}`],
      to: { role, name, expiresAt },
    });
  });
  return { prefix: key.prefix, text: key.text };
}

/** Writes a key that was made. */
export async function keepKey(
  transaction: WriteTransaction,
  { prefix, hash }: { readonly prefix: string; readonly hash: string },
  { role, name, expiresAt }: KeyRequest,
  now: number,
): Promise<void> {
  await transaction.run(create, { prefix, hash, name, role, createdAt: now, expiresAt: expiresAt ?? null });
}
