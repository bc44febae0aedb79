import type { Reading } from '../domain/ring.js';
import type { AccountScore } from './account-score.js';
import type { BCubedScore } from './b-cubed-score.js';
import type { Calibration } from './calibration.js';
import type { KindErrors } from './errors-by-kind.js';
import type { FalseRings } from './false-rings.js';
import type { Fragmentation } from './fragmentation.js';
import type { PartitionAgreement } from './partition-agreement.js';
import type { RecallAtPrecision } from './recall-at-precision.js';
import type { RingTotals } from './ring-totals.js';
import type { Score } from './score.js';
import type { VolumeScore } from './volume-score.js';
import type { WholeRings } from './whole-rings.js';

/** One figure for all members, and the same with only the core, or only the attached ones, counted as predicted. */
export interface ByRole<T> {
  readonly all: T;
  readonly core: T;
  readonly attached: T;
}

export interface TruthCounts {
  readonly accounts: number;
  readonly innocents: number;
  readonly ringAccounts: number;
  readonly rings: number;
}

/** Counts over the groups of the readings that were asked for. */
export interface PredictionCounts {
  readonly groups: number;
  /** Labelled accounts in the groups, each once. */
  readonly accounts: number;
  readonly core: number;
  readonly attached: number;
  readonly missingFromTruth: number;
  readonly inSeveralGroups: number;
}

/**
 * How a run did against the truth. Plain values only, so that it can be written as JSON; the order of keys and lists
 * depends on nothing but the labels and the groups. A null is a figure that does not exist, such as the precision of nothing.
 */
export interface EvaluationReport {
  readonly readings: readonly Reading[];
  readonly truth: TruthCounts;
  readonly predicted: PredictionCounts;
  readonly accounts: ByRole<AccountScore>;
  readonly volume: ByRole<VolumeScore>;
  readonly pairs: ByRole<Score>;
  readonly bCubed: ByRole<BCubedScore>;
  readonly agreement: PartitionAgreement;
  readonly recallAtPrecision: RecallAtPrecision;
  readonly wholeRings: WholeRings;
  readonly fragmentation: Fragmentation;
  readonly ringTotals: RingTotals;
  readonly falseRings: FalseRings;
  readonly errorsByKind: readonly KindErrors[];
  readonly calibration: { readonly members: Calibration; readonly groups: Calibration };
}
