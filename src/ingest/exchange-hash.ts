import { hash } from 'node:crypto';

/** Bytes kept of an exchange id's hash: two of 10,000 exchanges in one account-day collide with odds of 2·10⁻⁷. */
const HASH_BYTES = 6;

/** The first 48 bits of the SHA-256 of an exchange id, as a number. */
export function exchangeHash(exchangeId: string): number {
  return hash('sha256', exchangeId, 'buffer').readUIntBE(0, HASH_BYTES);
}

/** The hashes in a stored byte array. */
export function unpackHashes(bytes: Uint8Array): number[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hashes: number[] = [];
  for (let at = 0; at < buffer.length; at += HASH_BYTES) hashes.push(buffer.readUIntBE(at, HASH_BYTES));
  return hashes;
}

/** Packs hashes in ascending order, so that the same exchanges give the same bytes in whatever order they came. */
export function packHashes(hashes: Iterable<number>): Int8Array {
  const sorted = Float64Array.from(hashes).sort();
  const buffer = Buffer.allocUnsafe(sorted.length * HASH_BYTES);
  for (let place = 0; place < sorted.length; place += 1)
    buffer.writeUIntBE(sorted[place]!, place * HASH_BYTES, HASH_BYTES);
  return new Int8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}
