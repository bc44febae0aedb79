import { isMaterial } from './lineage.js';
import type { Reading } from './ring.js';

/** What is different in a ring from what a verdict was about. */
export interface RingChange {
  readonly accountsBefore: number;
  readonly accountsAfter: number;
  /** `undefined`: the members of then are not kept any more. */
  readonly accountsJoined: number | undefined;
  readonly accountsLeft: number | undefined;
  readonly readingBefore: Reading;
  readonly readingAfter: Reading;
  /** Rings that merged into it in the run that compares. */
  readonly merged: number;
  /** Rings that split from it in that run. */
  readonly split: number;
}

/**
 * Is the ring another one than the verdict was about? So many accounts joined or left as lineage tells of, another ring
 * merged into it or split from it, or it is read as fraud now and was not.
 */
export function isOtherRing(change: RingChange): boolean {
  const { accountsBefore, accountsAfter, accountsJoined, accountsLeft, merged, split } = change;
  const becameFraud = change.readingAfter === 'RING' && change.readingBefore !== 'RING';
  if (merged > 0 || split > 0 || becameFraud) return true;
  if (accountsJoined === undefined || accountsLeft === undefined) {
    return isMaterial(accountsBefore, accountsAfter);
  }
  return (
    isMaterial(accountsBefore, accountsBefore + accountsJoined) ||
    isMaterial(accountsBefore, accountsBefore - accountsLeft)
  );
}

/** The change in one sentence. */
export function changeSentence(change: RingChange): string {
  const { accountsBefore, accountsAfter, accountsJoined, accountsLeft, merged, split } = change;
  const members =
    accountsJoined === undefined || accountsLeft === undefined
      ? ''
      : ` (${accountsJoined} joined, ${accountsLeft} left)`;
  const parts = [
    `It had ${accountsBefore} accounts when it was judged and has ${accountsAfter} now${members}`,
    ...(merged > 0 ? [`${groups(merged)} merged into it`] : []),
    ...(split > 0 ? [`${groups(split)} split from it`] : []),
    ...(change.readingBefore === change.readingAfter
      ? []
      : [`it was read as ${change.readingBefore} and is read as ${change.readingAfter}`]),
  ];
  return `${parts.join('; ')}.`;
}

function groups(count: number): string {
  return count === 1 ? 'one group' : `${count} groups`;
}
