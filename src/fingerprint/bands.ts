import { type DerivedKey, keyedValue } from './keyed-value.js';
import { BANDS, minHash, ROWS } from './min-hash.js';
import { shingleHashes } from './shingles.js';

/**
 * Twenty values of words and slots; two texts share at least one with probability 1 − (1 − s⁶)²⁰, s their Jaccard
 * similarity over 5-character shingles: 0.92 at s = 0.7, 0.01 at s = 0.3 (locality-sensitive hashing, Indyk and Motwani).
 */
export function promptBands(text: string, key: DerivedKey): readonly string[] {
  const signature = minHash(shingleHashes(text, key.minHash.shingle), key.minHash);
  const bands: string[] = [];
  for (let band = 0; band < BANDS; band++) bands.push(keyedValue(key, 'band', bandBytes(signature, band)));
  return bands;
}

/** Band number, then its rows: equal rows in different bands are different values. */
function bandBytes(signature: Uint32Array, band: number): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(1 + ROWS * 4));
  bytes.setUint8(0, band);
  for (let row = 0; row < ROWS; row++) bytes.setUint32(1 + row * 4, signature[band * ROWS + row]!);
  return new Uint8Array(bytes.buffer);
}
