import type { Contingency } from './contingency.js';
import { ratio } from './score.js';

interface RingPieces {
  readonly ring: string;
  /** Groups that hold at least one account of the ring. */
  readonly groups: number;
}

interface MergedGroup {
  readonly groupId: string;
  /** Rings of which the group holds at least one account: two or more. */
  readonly rings: number;
}

export interface Fragmentation {
  readonly splitRings: number;
  /** Mean number of groups a ring, over rings of which anything was found. */
  readonly groupsPerFoundRing: number | null;
  readonly mergedGroups: number;
  /** One entry a ring, in order of ring names. */
  readonly rings: readonly RingPieces[];
  /** Only the groups that hold several rings, in order of their ids. */
  readonly merged: readonly MergedGroup[];
}

/** Rings that came out in several pieces, and groups that hold several rings. One stray account is enough to count. */
export function fragmentation(contingency: Contingency): Fragmentation {
  const pieces = new Map<string, number>();
  for (const ring of contingency.ringSizes.keys()) pieces.set(ring, 0);
  const merged: MergedGroup[] = [];
  for (const [groupId, { byRing }] of contingency.groups) {
    for (const ring of byRing.keys()) pieces.set(ring, pieces.get(ring)! + 1);
    if (byRing.size > 1) merged.push({ groupId, rings: byRing.size });
  }
  const rings = [...pieces].map(([ring, groups]) => ({ ring, groups }));
  const found = rings.filter(({ groups }) => groups > 0);
  const groupsOfFound = found.reduce((sum, { groups }) => sum + groups, 0);
  return {
    splitRings: rings.filter(({ groups }) => groups > 1).length,
    groupsPerFoundRing: ratio(groupsOfFound, found.length),
    mergedGroups: merged.length,
    rings,
    merged,
  };
}
