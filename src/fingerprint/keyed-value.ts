import { createHmac, hkdfSync } from 'node:crypto';
import type { FingerprintKey } from './key-file.js';
import { type MinHashSeeds, minHashSeeds, SEED_BYTES } from './min-hash.js';

/** What a value is a hash of. Each purpose has its own key, so that values of two kinds never meet. */
export type Purpose = 'text' | 'band' | 'structure' | 'conversation';

/** A key made ready for use; derive it once, since that costs as much as a prompt. */
export interface DerivedKey {
  readonly id: string;
  readonly secrets: Readonly<Record<Purpose, Buffer>>;
  readonly minHash: MinHashSeeds;
}

/** Part of every derived key: when the algorithm changes, no new value may equal an old one by accident. */
const ALGORITHM = 'ringtrace fingerprint 1';
const DERIVED_BYTES = 32;

export function deriveKey(key: FingerprintKey): DerivedKey {
  const secret = Buffer.from(key.secret, 'base64url');
  const derive = (purpose: string, bytes = DERIVED_BYTES): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, '', `${ALGORITHM} ${purpose}`, bytes));
  return {
    id: key.id,
    secrets: {
      text: derive('text'),
      band: derive('band'),
      structure: derive('structure'),
      conversation: derive('conversation'),
    },
    minHash: minHashSeeds(derive('min-hash', SEED_BYTES)),
  };
}

/**
 * Bytes kept of a hash. 16 for what is compared as a whole; 12 for a band, of which there are twenty a prompt: among
 * 10^9 bands two fall together by chance with a probability of about 10^-11.
 */
const KEPT_BYTES: Readonly<Record<Purpose, number>> = { text: 16, band: 12, structure: 16, conversation: 16 };

/** HMAC-SHA-256 of `data`, cut, base64url, after the id of the key: `k1:…`. */
export function keyedValue(key: DerivedKey, purpose: Purpose, data: string | Uint8Array): string {
  const hash = createHmac('sha256', key.secrets[purpose]).update(data).digest();
  return `${key.id}:${hash.subarray(0, KEPT_BYTES[purpose]).toString('base64url')}`;
}
