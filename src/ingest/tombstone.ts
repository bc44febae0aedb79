import { createHmac, hkdfSync } from 'node:crypto';

/** A secret by which forgotten accounts are known again. */
export interface TombstoneKey {
  readonly id: string;
  /** At least 32 random bytes, base64url. */
  readonly secret: string;
}

/**
 * Reads the keys, newest last; none where there is no key file. Called whenever they are needed, so that a key made
 * since counts.
 */
export type TombstoneKeys = () => readonly TombstoneKey[];

const DERIVED_BYTES = 32;

/**
 * What stays of accounts that are forgotten, for each key: HMAC-SHA-256 of the id, base64url, after the id of the key.
 * Returns the accounts by it.
 */
export function tombstoneHashes(
  keys: readonly TombstoneKey[],
  accountIds: readonly string[],
): ReadonlyMap<string, string> {
  const hashes = new Map<string, string>();
  for (const key of keys) {
    const derived = derive(key, 'account');
    for (const accountId of accountIds) hashes.set(`${key.id}:${hmac(derived, accountId)}`, accountId);
  }
  return hashes;
}

/** Tells a key from another of the same id, as `id:proof`, and nothing else of it. */
export function proofOf(key: TombstoneKey): string {
  return `${key.id}:${hmac(derive(key, 'proof'), key.id)}`;
}

function derive(key: TombstoneKey, purpose: 'account' | 'proof'): Buffer {
  const secret = Buffer.from(key.secret, 'base64url');
  return Buffer.from(hkdfSync('sha256', secret, '', `ringtrace tombstone 1 ${purpose}`, DERIVED_BYTES));
}

function hmac(secret: Buffer, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}
