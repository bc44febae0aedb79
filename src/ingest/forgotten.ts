import { Failure } from '../domain/failure.js';
import type { Graph, WriteTransaction } from '../graph/graph.js';
import { defineStatement, type Parameters } from '../graph/statement.js';
import type { AccountBatch } from './batch.js';
import { proofOf, type TombstoneKey, type TombstoneKeys, tombstoneHashes } from './tombstone.js';

const tombstoneKeys = defineStatement<Parameters, string>({
  file: 'ingest/tombstone-keys',
  mode: 'READ',
  row: (row) => row.text('key'),
});
const findTombstones = defineStatement<{ hashes: readonly string[] }, string>({
  file: 'ingest/find-tombstones',
  mode: 'READ',
  row: (row) => row.text('hash'),
});
const removeBareAccounts = defineStatement<{ accountIds: readonly string[] }>({
  file: 'ingest/remove-bare-accounts',
  mode: 'WRITE',
});

/**
 * Fails with `CONFIGURATION` unless every key that the graph names, as `id:proof`, is at hand. Returns those at hand.
 */
export function provenKeys(
  named: readonly string[],
  keys: TombstoneKeys | undefined,
): readonly TombstoneKey[] {
  const held = keys?.() ?? [];
  const proofs = new Set(held.map(proofOf));
  if (named.every((key) => proofs.has(key))) return held;
  throw new Failure(
    'CONFIGURATION',
    'Accounts were forgotten in this database, and the key that keeps them out is not here: copy the key file that `ringtrace forget` made, and name it in RINGTRACE_TOMBSTONE_KEYS_FILE',
  );
}

/** Fails like `provenKeys` with the keys that the graph names now. */
export async function requireTombstoneKeys(graph: Graph, keys: TombstoneKeys): Promise<void> {
  const named = await graph.read(tombstoneKeys, {});
  if (named.length > 0) provenKeys(named, keys);
}

/** The accounts among the given ones that were forgotten. */
export async function forgottenAmong(
  transaction: WriteTransaction,
  accountIds: readonly string[],
  keys: readonly TombstoneKey[],
): Promise<ReadonlySet<string>> {
  const accountOf = tombstoneHashes(keys, accountIds);
  const found = await transaction.run(findTombstones, { hashes: [...accountOf.keys()] });
  return new Set(found.map((hash) => accountOf.get(hash)!));
}

/**
 * The accounts of a slice that were not forgotten. The nodes that locking made for the others are taken away again.
 * The locks must be held: an account that is forgotten meanwhile is then forgotten after this slice.
 */
export async function withoutForgotten(
  transaction: WriteTransaction,
  slice: readonly AccountBatch[],
  keys: readonly TombstoneKey[],
): Promise<readonly AccountBatch[]> {
  const forgotten = await forgottenAmong(
    transaction,
    slice.map(({ accountId }) => accountId),
    keys,
  );
  if (forgotten.size === 0) return slice;
  await transaction.run(removeBareAccounts, { accountIds: [...forgotten] });
  return slice.filter(({ accountId }) => !forgotten.has(accountId));
}
