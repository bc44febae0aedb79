import type { MemberRole, Reading } from '../domain/ring.js';

export interface PredictedMember {
  readonly accountId: string;
  readonly role: MemberRole;
  /** Posterior that the account belongs to the group, 0 to 1. */
  readonly confidence: number;
  /** Exchanges of the whole account in the run's snapshot. */
  readonly exchanges: number;
}

/** One group of a detection run, as evaluation sees it. */
export interface PredictedGroup {
  readonly groupId: string;
  readonly reading: Reading;
  /** Posterior that the group is what its reading says, 0 to 1. */
  readonly confidence: number;
  readonly members: readonly PredictedMember[];
}
