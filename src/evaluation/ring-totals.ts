import type { AssignedMember } from './assignment.js';
import type { ExchangesOf } from './exchanges-of.js';
import { ratio } from './score.js';
import type { Truth } from './truth.js';
import type { RingMatch } from './whole-rings.js';

interface RingTotal {
  readonly ring: string;
  /** Exchanges the ring truly made. */
  readonly exchanges: number;
  /** Exchanges that the best matching group reports, its innocents' included; 0 when there is no such group. */
  readonly reported: number;
  /** (reported - exchanges) / exchanges; null when the ring made none. */
  readonly error: number | null;
}

export interface RingTotals {
  readonly meanAbsoluteError: number | null;
  readonly largestAbsoluteError: number | null;
  /** One entry a ring, in order of ring names. */
  readonly rings: readonly RingTotal[];
}

/**
 * How far each ring's reported total is from the truth. The reported side is what the run itself says of its members,
 * so a counting error shows here as much as a wrong member does.
 */
export function ringTotals(
  truth: Truth,
  members: readonly AssignedMember[],
  matches: readonly RingMatch[],
  exchangesOf: ExchangesOf,
): RingTotals {
  const reportedByGroup = new Map<string, number>();
  for (const { groupId, exchanges } of members)
    reportedByGroup.set(groupId, (reportedByGroup.get(groupId) ?? 0) + exchanges);
  const trueByRing = new Map<string, number>();
  for (const [accountId, { ring }] of truth) {
    if (ring !== undefined) trueByRing.set(ring, (trueByRing.get(ring) ?? 0) + (exchangesOf(accountId) ?? 0));
  }
  const rings = matches.map(({ ring, groupId }) => {
    const exchanges = trueByRing.get(ring) ?? 0;
    const reported = groupId === null ? 0 : (reportedByGroup.get(groupId) ?? 0);
    return { ring, exchanges, reported, error: ratio(reported - exchanges, exchanges) };
  });
  const sizes = rings.flatMap(({ error }) => (error === null ? [] : [Math.abs(error)]));
  const sum = sizes.reduce((total, size) => total + size, 0);
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  return {
    meanAbsoluteError: ratio(sum, sizes.length),
    largestAbsoluteError: sizes.length === 0 ? null : largest,
    rings,
  };
}
