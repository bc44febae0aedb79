import { createHash } from 'node:crypto';
import { type DerivedKey, deriveKey } from '../../src/fingerprint/keyed-value.js';

/** A key that is the same in every run. */
export function testKey(id: string): DerivedKey {
  return deriveKey({ id, secret: createHash('sha256').update(id).digest('base64url') });
}
