import { randomBytes } from 'node:crypto';
import { Failure } from '../domain/failure.js';

/** A secret and the name that its values bear in front. */
export interface FingerprintKey {
  readonly id: string;
  /** At least 32 random bytes, base64url. */
  readonly secret: string;
}

const SECRET_BYTES = 32;
/** Random bytes repeat a little; typed, padded or copied ones repeat a lot. 32 random bytes hold about 30 distinct. */
const LEAST_DISTINCT_BYTES = 16;
const KEY_ID = /^[a-z0-9]{1,16}$/;

/** The keys of a key file, newest last. Throws CONFIGURATION, never with a part of the file in the message. */
export function parseKeys(json: string): readonly FingerprintKey[] {
  const keys = keysOf(json);
  if (keys.length === 0) throw invalid('it holds no key; make one with --new-key');
  const ids = new Set<string>();
  for (const key of keys) {
    if (!KEY_ID.test(key.id)) throw invalid('a key id is 1 to 16 of the characters a-z and 0-9');
    if (ids.has(key.id)) throw invalid('two keys have the same id');
    ids.add(key.id);
    checkSecret(key.secret);
  }
  return keys;
}

function keysOf(json: string): readonly FingerprintKey[] {
  try {
    const { keys } = JSON.parse(json) as { readonly keys: readonly FingerprintKey[] };
    return keys.map(({ id, secret }) => ({ id: String(id), secret: String(secret) }));
  } catch {
    throw invalid('it is not JSON of the form {"keys":[{"id":"k1","secret":"…"}]}');
  }
}

function checkSecret(secret: string): void {
  const bytes = Buffer.from(secret, 'base64url');
  if (bytes.length < SECRET_BYTES || new Set(bytes).size < LEAST_DISTINCT_BYTES)
    throw invalid(`a secret is at least ${SECRET_BYTES} random bytes, base64url; make one with --new-key`);
}

function invalid(reason: string): Failure {
  return new Failure('CONFIGURATION', `The key file cannot be used: ${reason}`);
}

/** `keys` and a new random one behind them, named `k` and the next free number. */
export function withNewKey(keys: readonly FingerprintKey[]): readonly FingerprintKey[] {
  let number = keys.length + 1;
  while (keys.some((key) => key.id === `k${number}`)) number++;
  return [...keys, { id: `k${number}`, secret: randomBytes(SECRET_BYTES).toString('base64url') }];
}

/** The text of a key file. */
export function keyFileText(keys: readonly FingerprintKey[]): string {
  return `${JSON.stringify({ keys }, undefined, 2)}\n`;
}
