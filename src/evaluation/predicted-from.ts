import { type FoundGroup, probabilityOf } from '../domain/ring.js';
import type { ExchangesOf } from './exchanges-of.js';
import type { PredictedGroup } from './predicted-group.js';

/** Found groups as evaluation sees them, without a run that stores them. `groupIds` in the order of the groups. */
export function predictedFrom(
  groups: readonly FoundGroup[],
  groupIds: readonly string[],
  exchangesOf: ExchangesOf,
): readonly PredictedGroup[] {
  return groups.map(({ reading, confidence, members }, at) => ({
    groupId: groupIds[at]!,
    reading,
    confidence,
    members: members.map(({ accountId, role, posteriorBits }) => ({
      accountId,
      role,
      confidence: probabilityOf(posteriorBits),
      exchanges: exchangesOf(accountId) ?? 0,
    })),
  }));
}
