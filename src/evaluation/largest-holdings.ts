import type { Reading } from '../domain/ring.js';
import type { PredictedGroup } from './predicted-group.js';
import type { Truth } from './truth.js';

/** How much of a ring one group holds; counts are accounts. */
export interface Holding {
  readonly groupId: string;
  readonly ringAccounts: number;
  readonly groupAccounts: number;
}

/** For each ring of which a group of these readings holds anything, the group that holds most; of equals the smaller, then the lower id. */
export function largestHoldings(
  truth: Truth,
  groups: readonly PredictedGroup[],
  readings: readonly Reading[],
): ReadonlyMap<string, Holding> {
  const largest = new Map<string, Holding>();
  for (const { groupId, reading, members } of groups) {
    if (!readings.includes(reading)) continue;
    const accounts = new Set(members.map((member) => member.accountId));
    const byRing = new Map<string, number>();
    for (const accountId of accounts) {
      const ring = truth.get(accountId)?.ring;
      if (ring !== undefined) byRing.set(ring, (byRing.get(ring) ?? 0) + 1);
    }
    for (const [ring, ringAccounts] of byRing) {
      const holding = { groupId, ringAccounts, groupAccounts: accounts.size };
      const held = largest.get(ring);
      if (held === undefined || isLarger(holding, held)) largest.set(ring, holding);
    }
  }
  return largest;
}

function isLarger(a: Holding, b: Holding): boolean {
  if (a.ringAccounts !== b.ringAccounts) return a.ringAccounts > b.ringAccounts;
  if (a.groupAccounts !== b.groupAccounts) return a.groupAccounts < b.groupAccounts;
  return a.groupId < b.groupId;
}
