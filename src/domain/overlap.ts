/** The least part of the smaller side that two groups must share to be the same ring in two runs. */
const SAME_RING_SHARE = 0.5;

/** A ring and a group, by its place, that share accounts. */
export interface Overlap {
  readonly ringId: string;
  readonly group: number;
  /** Accounts in both. */
  readonly shared: number;
  /** The part of the ring's accounts that the group holds: 1 when it holds all. */
  readonly ofRing: number;
  /** The part of the group's accounts that the ring held. */
  readonly ofGroup: number;
  /** Shared accounts by those of either. */
  readonly jaccard: number;
}

/** May both be one ring? The smaller side decides, so that a ring that doubled, or lost most of its accounts, may. */
export function mayBeOne({ ofRing, ofGroup }: Overlap): boolean {
  return Math.max(ofRing, ofGroup) >= SAME_RING_SHARE;
}

/**
 * Every ring and group that share an account, those that share most first; equal ones by likeness, then by their
 * first accounts. Neither the order given nor the ids of the rings matter while rings hold no account in common.
 */
export function overlaps(
  rings: ReadonlyMap<string, readonly string[]>,
  groups: readonly (readonly string[])[],
): readonly Overlap[] {
  const ringsOf = new Map<string, string[]>();
  for (const [ringId, accountIds] of rings) {
    for (const accountId of accountIds) {
      const known = ringsOf.get(accountId);
      if (known) known.push(ringId);
      else ringsOf.set(accountId, [ringId]);
    }
  }
  const firstOfRing = new Map([...rings].map(([ringId, accountIds]) => [ringId, first(accountIds)]));
  const found = groups.flatMap((accountIds, group) => {
    const firstOfGroup = first(accountIds);
    const shared = new Map<string, number>();
    for (const accountId of accountIds) {
      for (const ringId of ringsOf.get(accountId) ?? []) shared.set(ringId, (shared.get(ringId) ?? 0) + 1);
    }
    return [...shared].map(([ringId, both]) => {
      const ring = rings.get(ringId)?.length ?? 0;
      const jaccard = both / (ring + accountIds.length - both);
      const parts = { ofRing: both / ring, ofGroup: both / accountIds.length };
      const firsts = [firstOfRing.get(ringId) ?? '', firstOfGroup, ringId];
      return { overlap: { ringId, group, shared: both, ...parts, jaccard }, firsts };
    });
  });
  return found
    .sort(
      (a, b) =>
        b.overlap.shared - a.overlap.shared ||
        b.overlap.jaccard - a.overlap.jaccard ||
        inOrder(a.firsts, b.firsts),
    )
    .map(({ overlap }) => overlap);
}

function first(accountIds: readonly string[]): string {
  let least = accountIds[0] ?? '';
  for (const accountId of accountIds) if (accountId < least) least = accountId;
  return least;
}

function inOrder(a: readonly string[], b: readonly string[]): number {
  const place = a.findIndex((text, at) => text !== b[at]);
  return place < 0 ? 0 : a[place]! < b[place]! ? -1 : 1;
}
