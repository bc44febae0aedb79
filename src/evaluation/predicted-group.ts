/** What a run says of a group. Only some readings are worth acting on: the caller names those that count as positive. */
export const READINGS = ['RING', 'LINKED', 'DENSE_BENIGN', 'SUSPECTED'] as const;
export type Reading = (typeof READINGS)[number];

export type MemberRole = 'CORE' | 'ATTACHED';

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
