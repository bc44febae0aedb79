/** The least part of the smaller side that two groups must share to be the same ring in two runs. */
const SAME_RING_SHARE = 0.5;

interface Pair {
  readonly ringId: string;
  readonly group: number;
  readonly shared: number;
  readonly jaccard: number;
}

/**
 * Which ring of the run before each group continues: one-to-one, the pair that shares most accounts first. Returns
 * a ring id for each group, `undefined` for a group that is new. The smaller side decides whether two overlap
 * enough, so that a ring that doubled, or lost most of its accounts, keeps its id. Deterministic.
 */
export function matchRings(
  previous: ReadonlyMap<string, readonly string[]>,
  groups: readonly (readonly string[])[],
): readonly (string | undefined)[] {
  const matched = new Array<string | undefined>(groups.length).fill(undefined);
  const taken = new Set<string>();
  for (const { ringId, group } of overlaps(previous, groups)) {
    if (matched[group] !== undefined || taken.has(ringId)) continue;
    matched[group] = ringId;
    taken.add(ringId);
  }
  return matched;
}

function overlaps(
  previous: ReadonlyMap<string, readonly string[]>,
  groups: readonly (readonly string[])[],
): readonly Pair[] {
  const ringsOf = new Map<string, string[]>();
  for (const [ringId, accountIds] of previous) {
    for (const accountId of accountIds) ringsOf.set(accountId, [...(ringsOf.get(accountId) ?? []), ringId]);
  }
  const pairs: Pair[] = [];
  groups.forEach((accountIds, group) => {
    const shared = new Map<string, number>();
    for (const accountId of accountIds) {
      for (const ringId of ringsOf.get(accountId) ?? []) shared.set(ringId, (shared.get(ringId) ?? 0) + 1);
    }
    for (const [ringId, both] of shared) {
      const before = previous.get(ringId)?.length ?? 0;
      if (both / Math.min(before, accountIds.length) < SAME_RING_SHARE) continue;
      pairs.push({ ringId, group, shared: both, jaccard: both / (before + accountIds.length - both) });
    }
  });
  return pairs.sort(
    (a, b) =>
      b.shared - a.shared ||
      b.jaccard - a.jaccard ||
      (a.ringId < b.ringId ? -1 : a.ringId > b.ringId ? 1 : a.group - b.group),
  );
}
