import { BEHAVIOURS, type Behaviour, type BehaviourProfile } from './behaviour.js';
import type { DetectionParameters } from './parameters.js';

/** How a group's behaviour differs from that of accounts in no group. */
export interface Anomaly {
  readonly behaviour: Behaviour;
  readonly groupMean: number;
  readonly backgroundMean: number;
  /** Difference in standard deviations of the background. */
  readonly deviations: number;
  /** Difference in standard errors of the difference of the two means. */
  readonly errors: number;
  readonly anomalous: boolean;
}

export interface Background {
  readonly mean: Readonly<Record<Behaviour, number>>;
  readonly deviation: Readonly<Record<Behaviour, number>>;
  readonly accounts: number;
}

/** A background of fewer accounts says too little to call anybody unlike it. */
const MIN_BACKGROUND = 30;

export function describeBackground(profiles: readonly BehaviourProfile[]): Background {
  const mean = {} as Record<Behaviour, number>;
  const deviation = {} as Record<Behaviour, number>;
  for (const behaviour of BEHAVIOURS) {
    const values = profiles.map((profile) => profile[behaviour]);
    mean[behaviour] = average(values);
    deviation[behaviour] = Math.sqrt(average(values.map((value) => (value - mean[behaviour]) ** 2)));
  }
  return { mean, deviation, accounts: profiles.length };
}

/**
 * Compares a group with the background, behaviour by behaviour. Anomalous is what lies above it by an effect that
 * matters (standard deviations) and that chance does not explain: √(2·ln(tests/α)) standard errors bound the chance
 * that any of so many normal draws passes by α (Bonferroni, with the normal tail below exp(−z²/2)).
 */
export function compareBehaviour(
  profiles: readonly BehaviourProfile[],
  background: Background,
  groupsTested: number,
  parameters: DetectionParameters,
): readonly Anomaly[] {
  const tests = Math.max(1, groupsTested) * BEHAVIOURS.length;
  const neededErrors = Math.sqrt(2 * Math.log(tests / parameters.falseAlarm));
  return BEHAVIOURS.map((behaviour) => {
    const groupMean = average(profiles.map((profile) => profile[behaviour]));
    const backgroundMean = background.mean[behaviour];
    const spread = background.deviation[behaviour];
    const deviations = spread > 0 && profiles.length > 0 ? (groupMean - backgroundMean) / spread : 0;
    const errors = deviations / Math.sqrt(1 / profiles.length + 1 / background.accounts);
    const anomalous =
      background.accounts >= MIN_BACKGROUND &&
      deviations >= parameters.anomalyDeviations &&
      errors >= neededErrors;
    return { behaviour, groupMean, backgroundMean, deviations, errors, anomalous };
  });
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
