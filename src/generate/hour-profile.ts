import { createSampler, type Sampler } from './sampler.js';

/** When in the local day and week an account works. */
export interface HourProfile {
  /** Draws an hour of the UTC day for a given offset. */
  readonly samplerFor: (utcOffset: number) => Sampler<number>;
  /** Weight of a Saturday or Sunday against a weekday. */
  readonly weekend: number;
}

function createProfile(weights: readonly number[], weekend: number): HourProfile {
  const byOffset = new Map<number, Sampler<number>>();
  return {
    weekend,
    samplerFor: (utcOffset) => {
      const known = byOffset.get(utcOffset);
      if (known) return known;
      const hours = weights.map((_, local) => (((local - Math.round(utcOffset)) % 24) + 24) % 24);
      const made = createSampler(hours, weights);
      byOffset.set(utcOffset, made);
      return made;
    },
  };
}

/** Office hours with a dip at noon and a little in the evening. */
export const OFFICE_HOURS = createProfile(
  [0, 0, 0, 0, 0, 0.2, 0.6, 2, 6, 10, 11, 10, 6, 9, 11, 10, 8, 5, 2, 1.2, 1, 0.8, 0.4, 0.1],
  0.15,
);

/** Free time: before work, and the evening until midnight. */
export const EVENING_HOURS = createProfile(
  [3, 1.5, 0.7, 0.3, 0.2, 0.3, 0.8, 2, 3, 3, 3, 3.5, 4, 4, 4, 4, 4.5, 5, 6, 8, 9, 9, 8, 5],
  1.3,
);

/** Lessons in the morning and early afternoon, homework in the evening. */
export const STUDENT_HOURS = createProfile(
  [2, 1, 0.4, 0.1, 0.1, 0.1, 0.3, 2, 7, 9, 9, 8, 4, 7, 8, 6, 4, 3, 3, 5, 6, 6, 5, 4],
  0.5,
);

/** People who work while others sleep: support desks, hospital staff, night owls. */
export const NIGHT_HOURS = createProfile(
  [9, 9, 9, 8, 7, 6, 3, 1, 0.5, 0.3, 0.3, 0.5, 0.7, 0.7, 0.7, 0.7, 1, 1, 2, 3, 5, 7, 8, 9],
  0.9,
);

/** Machines: every hour alike. */
export const ROUND_THE_CLOCK = createProfile(new Array<number>(24).fill(1), 1);

/** An operation that never stops, though its people rest: about a third less in the operators' night. */
export const STAFFED_ROUND_THE_CLOCK = createProfile(
  Array.from({ length: 24 }, (_, hour) => 1 + 0.2 * Math.cos(((hour - 15) / 24) * 2 * Math.PI)),
  0.92,
);

/** Scheduled jobs in the small hours. */
export const NIGHTLY_JOBS = createProfile(
  [0.5, 8, 10, 8, 4, 0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.1, 0.2],
  1,
);
