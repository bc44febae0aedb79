import type { AssignedMember } from './assignment.js';
import type { ExchangesOf } from './exchanges-of.js';
import { type Score, scoreOfCounts } from './score.js';
import type { Truth } from './truth.js';

/** Counts are exchanges unless said otherwise. */
export interface VolumeScore extends Score {
  readonly caught: number;
  readonly flagged: number;
  readonly ringTotal: number;
  /** Ring accounts and flagged accounts whose volume nobody knows; they count as no exchanges. */
  readonly accountsWithoutVolume: number;
}

/**
 * Account precision and recall with every account weighing its exchanges: the share of what the rings took that was
 * caught, and the share of the reported volume that was truly theirs.
 */
export function volumeScore(
  truth: Truth,
  members: readonly AssignedMember[],
  exchangesOf: ExchangesOf,
): VolumeScore {
  const unknown = new Set<string>();
  const volumeOf = (accountId: string): number => {
    const exchanges = exchangesOf(accountId);
    if (exchanges === undefined) unknown.add(accountId);
    return exchanges ?? 0;
  };
  let ringTotal = 0;
  for (const [accountId, { ring }] of truth) if (ring !== undefined) ringTotal += volumeOf(accountId);
  let caught = 0;
  let flagged = 0;
  for (const { accountId, ring } of members) {
    const exchanges = volumeOf(accountId);
    flagged += exchanges;
    if (ring !== undefined) caught += exchanges;
  }
  return {
    ...scoreOfCounts(caught, flagged, ringTotal),
    caught,
    flagged,
    ringTotal,
    accountsWithoutVolume: unknown.size,
  };
}
