import { createHash, randomBytes } from 'node:crypto';

/** A new key as its holder gets it, once, and what may be kept of it. */
export interface NewKeyText {
  readonly text: string;
  /** Public: names the key in lists, logs and the audit. */
  readonly prefix: string;
  readonly hash: string;
}

const PREFIX_BYTES = 6;
/** As long as the hash: guessing the key is as hard as finding another text with its hash. */
const SECRET_BYTES = 32;
/** A text that begins like this is found by secret scanners and never taken for a user's token. */
const KEY = /^rt_([\da-f]{12})_[\w-]{43}$/;

export function newKeyText(): NewKeyText {
  const prefix = randomBytes(PREFIX_BYTES).toString('hex');
  const text = `rt_${prefix}_${randomBytes(SECRET_BYTES).toString('base64url')}`;
  return { text, prefix, hash: hashOfKey(text) };
}

/**
 * SHA-256 in hex. A slow hash such as scrypt makes up for passwords that can be guessed; 256 random bits cannot, and
 * every request pays for the hash.
 */
export function hashOfKey(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** `undefined` for a text that is no key of ours. */
export function prefixOfKey(text: string): string | undefined {
  return KEY.exec(text)?.[1];
}
