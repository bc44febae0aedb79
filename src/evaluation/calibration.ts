import { ratio } from './score.js';

/** A statement of probability and what came of it. */
export interface Forecast {
  /** 0 to 1. */
  readonly probability: number;
  readonly happened: boolean;
}

/** Forecasts of at least `from` and less than `to`; the last bin holds 1 as well. */
interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanProbability: number;
  readonly observedShare: number;
}

export interface Calibration {
  readonly forecasts: number;
  /** Mean squared error of the probabilities (Brier 1950); 0 is perfect. Null without forecasts. */
  readonly brier: number | null;
  /** Mean gap between stated and observed share, bins weighted by their count (Naeini et al. 2015). */
  readonly expectedCalibrationError: number | null;
  readonly bins: readonly ReliabilityBin[];
}

/** Tenths, and finer towards 1: members are kept from a posterior of 0.99 on, so that is where nearly all of them lie. */
const BIN_EDGES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 1];

/** Whether things said to be likely at p come true in a share p of the cases. Empty bins are left out. */
export function calibrate(forecasts: readonly Forecast[]): Calibration {
  const sums = BIN_EDGES.slice(1).map(() => ({ count: 0, probability: 0, happened: 0 }));
  let squares = 0;
  for (const { probability, happened } of forecasts) {
    const sum = sums[binOf(probability)]!;
    sum.count += 1;
    sum.probability += probability;
    if (happened) sum.happened += 1;
    squares += (probability - (happened ? 1 : 0)) ** 2;
  }
  const gaps = sums.reduce((total, sum) => total + Math.abs(sum.probability - sum.happened), 0);
  return {
    forecasts: forecasts.length,
    brier: ratio(squares, forecasts.length),
    expectedCalibrationError: ratio(gaps, forecasts.length),
    bins: sums.flatMap(({ count, probability, happened }, index) => {
      if (count === 0) return [];
      const [from, to] = [BIN_EDGES[index]!, BIN_EDGES[index + 1]!];
      return [{ from, to, count, meanProbability: probability / count, observedShare: happened / count }];
    }),
  };
}

function binOf(probability: number): number {
  const above = BIN_EDGES.findIndex((edge) => edge > probability);
  return above === -1 ? BIN_EDGES.length - 2 : above - 1;
}
