import { describe, expect, it } from 'vitest';
import { calibrate, type Forecast } from '../../src/evaluation/calibration.js';

function forecasts(probability: number, right: number, wrong: number): readonly Forecast[] {
  return Array.from({ length: right + wrong }, (_, index) => ({ probability, happened: index < right }));
}

describe('calibrate', () => {
  it('finds no calibration error in forecasts that come true as often as they say', () => {
    const calibration = calibrate([...forecasts(0.75, 3, 1), ...forecasts(0.25, 1, 3)]);
    expect(calibration).toEqual({
      forecasts: 8,
      brier: 0.1875,
      expectedCalibrationError: 0,
      bins: [
        { from: 0.2, to: 0.3, count: 4, meanProbability: 0.25, observedShare: 0.25 },
        { from: 0.7, to: 0.8, count: 4, meanProbability: 0.75, observedShare: 0.75 },
      ],
    });
  });

  it('weighs the gap of each bin by its count', () => {
    const { expectedCalibrationError, brier } = calibrate([...forecasts(1, 1, 1), ...forecasts(0, 0, 2)]);
    expect(expectedCalibrationError).toBe(0.25);
    expect(brier).toBe(0.25);
  });

  it('tells 0.95, 0.99, 0.999 and 1 apart from what lies below', () => {
    const probabilities = [0.949, 0.95, 0.989, 0.99, 0.9989, 0.999, 1];
    const { bins } = calibrate(probabilities.map((probability) => ({ probability, happened: true })));
    expect(bins.map(({ from, to, count }) => [from, to, count])).toEqual([
      [0.9, 0.95, 1],
      [0.95, 0.99, 2],
      [0.99, 0.999, 2],
      [0.999, 1, 2],
    ]);
  });
});
