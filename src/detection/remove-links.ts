import { createHash } from 'node:crypto';
import type { ReadOptions } from './read-links.js';

/** A filter for `readLinks`, and what it has done so far. */
export interface LinkRemoval {
  readonly keepsLink: NonNullable<ReadOptions['keepsLink']>;
  /** Links that tied two accounts or more, the removed ones included. */
  readonly seen: () => number;
  readonly removed: () => number;
  /** Accounts that lost a link. */
  readonly touched: ReadonlySet<string>;
}

/**
 * Removes this share (0 to 1) of the links at random. Which ones hangs on the seed, the account and the identifier
 * alone, never on the order of reading.
 */
export function removeLinks(share: number, seed: string): LinkRemoval {
  const touched = new Set<string>();
  let seen = 0;
  let removed = 0;
  return {
    touched,
    seen: () => seen,
    removed: () => removed,
    keepsLink: ({ key }, accountId) => {
      seen += 1;
      if (chanceOf(`${seed}\n${accountId}\n${key}`) >= share) return true;
      removed += 1;
      touched.add(accountId);
      return false;
    },
  };
}

/** An even number from 0 to less than 1. */
function chanceOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}
