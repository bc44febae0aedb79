import { mayBeOne, overlaps } from './overlap.js';

/**
 * Which ring each group continues: one-to-one, the pair that shares most accounts first. Returns a ring id for each
 * group, `undefined` for a group that is new. The smaller side decides whether two overlap enough, so that a ring
 * that doubled, or lost most of its accounts, keeps its id. Deterministic.
 */
export function matchRings(
  previous: ReadonlyMap<string, readonly string[]>,
  groups: readonly (readonly string[])[],
): readonly (string | undefined)[] {
  const matched = new Array<string | undefined>(groups.length).fill(undefined);
  const taken = new Set<string>();
  for (const { ringId, group } of overlaps(previous, groups).filter(mayBeOne)) {
    if (matched[group] !== undefined || taken.has(ringId)) continue;
    matched[group] = ringId;
    taken.add(ringId);
  }
  return matched;
}
