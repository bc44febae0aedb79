export const BANDS = 20;
export const ROWS = 6;
export const HASHES = BANDS * ROWS;

/** The random choices of a MinHash: one start for the shingles, one mask and one odd factor for each hash. */
export interface MinHashSeeds {
  readonly shingle: number;
  readonly masks: Int32Array;
  readonly factors: Int32Array;
}

/** Bytes that `minHashSeeds` takes. */
export const SEED_BYTES = 4 + HASHES * 8;

export function minHashSeeds(bytes: Uint8Array): MinHashSeeds {
  const view = new DataView(bytes.buffer, bytes.byteOffset, SEED_BYTES);
  const masks = new Int32Array(HASHES);
  const factors = new Int32Array(HASHES);
  for (let hash = 0; hash < HASHES; hash++) {
    masks[hash] = view.getInt32(4 + hash * 8);
    factors[hash] = view.getInt32(8 + hash * 8) | 1;
  }
  return { shingle: view.getInt32(0), masks, factors };
}

/**
 * The least value of each hash over a set. Two signatures agree in a place with a probability equal to the Jaccard
 * similarity of their sets (Broder 1997).
 */
export function minHash(set: Int32Array, seeds: MinHashSeeds): Uint32Array {
  const signature = new Uint32Array(HASHES);
  for (let hash = 0; hash < HASHES; hash++) {
    const mask = seeds.masks[hash]!;
    const factor = seeds.factors[hash]!;
    let least = 0xffffffff;
    for (let at = 0; at < set.length; at++) {
      const value = Math.imul(set[at]! ^ mask, factor) >>> 0;
      if (value < least) least = value;
    }
    signature[hash] = least;
  }
  return signature;
}
