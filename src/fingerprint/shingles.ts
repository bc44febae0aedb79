/** Characters in a shingle: the usual width for near-duplicate text, wide enough that one word does not make a match. */
const SHINGLE_LENGTH = 5;

/** The distinct overlapping pieces of a normalised text. */
export function shinglesOf(text: string): ReadonlySet<string> {
  const shingles = new Set<string>();
  for (let start = 0; start + SHINGLE_LENGTH <= text.length; start++)
    shingles.add(text.slice(start, start + SHINGLE_LENGTH));
  return shingles;
}

/** Has the text at least so many distinct shingles? Reads no further than it takes to tell. */
export function hasShingles(text: string, least: number): boolean {
  const shingles = new Set<string>();
  for (let start = 0; start + SHINGLE_LENGTH <= text.length && shingles.size < least; start++)
    shingles.add(text.slice(start, start + SHINGLE_LENGTH));
  return shingles.size >= least;
}

/** The distinct shingles as 32-bit hashes under `seed`: multiplied and folded unit by unit, mixed at the end (MurmurHash3). */
export function shingleHashes(text: string, seed: number): Int32Array {
  const hashes = new Set<number>();
  for (let start = 0; start + SHINGLE_LENGTH <= text.length; start++) {
    let hash = seed;
    for (let at = start; at < start + SHINGLE_LENGTH; at++) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x5bd1e995);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hashes.add(hash ^ (hash >>> 16));
  }
  return Int32Array.from(hashes);
}

/** Share of two sets that they have in common, 0 to 1 (Jaccard). */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = sharedCount(a, b);
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

/** Twice the shared part over both sizes, 0 to 1 (Dice). */
export function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size + b.size === 0 ? 0 : (2 * sharedCount(a, b)) / (a.size + b.size);
}

function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const shingle of a) if (b.has(shingle)) shared++;
  return shared;
}
