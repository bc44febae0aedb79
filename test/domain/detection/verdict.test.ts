import { describe, expect, it } from 'vitest';
import type { Behaviour } from '../../../src/domain/detection/behaviour.js';
import type { Anomaly } from '../../../src/domain/detection/intent.js';
import { DEFAULT_PARAMETERS } from '../../../src/domain/detection/parameters.js';
import { type CaseForGroup, readGroup } from '../../../src/domain/detection/verdict.js';

const anomaly = (behaviour: Behaviour, deviations = 1.5): Anomaly => {
  return { behaviour, groupMean: 2, backgroundMean: 1, deviations, errors: 9, anomalous: true };
};
const TWO = [anomaly('focus'), anomaly('rate')];
const RING: CaseForGroup = {
  members: 8,
  core: 8,
  spread: 0.7,
  roofValues: 0,
  onOneDevice: 0.49,
  declaredTogether: 0.59,
  anomalies: TWO,
};

describe('a group', () => {
  it.each([
    ['of eight, spread, with two anomalies', {}, 'RING'],
    ['of seven', { members: 7 }, 'LINKED'],
    ['that little holds once the roof is lifted', { spread: 0.69, roofValues: 2 }, 'DENSE_BENIGN'],
    ['under no roof, but held together by little', { spread: 0.69 }, 'LINKED'],
    ['on one device, under one address', { spread: 0, roofValues: 1, onOneDevice: 0.5 }, 'LINKED'],
    ['on one device that names one organisation', { onOneDevice: 1, declaredTogether: 1 }, 'DENSE_BENIGN'],
    ['that names one organisation', { declaredTogether: 0.6 }, 'DENSE_BENIGN'],
    ['of seven under a roof', { members: 7, spread: 0, roofValues: 1 }, 'LINKED'],
    ['with one anomaly', { anomalies: [anomaly('rate')] }, 'LINKED'],
    ['with none', { anomalies: [] }, 'LINKED'],
    ['spread under a roof, with two anomalies', { roofValues: 1 }, 'RING'],
    ['spread under a roof, with none', { roofValues: 1, anomalies: [] }, 'LINKED'],
    ['that knows no night', { anomalies: [anomaly('aroundTheClock', 2)] }, 'RING'],
    ['that knows short nights', { anomalies: [anomaly('aroundTheClock', 1.9)] }, 'LINKED'],
    ['whose rate alone is far beyond', { anomalies: [anomaly('rate', 9)] }, 'LINKED'],
    [
      'whose differences chance explains',
      { anomalies: TWO.map((each) => ({ ...each, anomalous: false })) },
      'LINKED',
    ],
  ] as const)('%s', (_, change, reading) => {
    expect(readGroup({ ...RING, ...change }, DEFAULT_PARAMETERS).reading).toBe(reading);
  });

  it('keeps every number its reading rests on, with what it was held against', () => {
    const anomalies = [anomaly('aroundTheClock', 2.5), anomaly('rate')];
    const { judgements } = readGroup({ ...RING, roofValues: 1, anomalies }, DEFAULT_PARAMETERS);
    expect(judgements.map(({ name, value, threshold }) => [name, value, threshold])).toEqual([
      ['members', 8, 8],
      ['core', 8, undefined],
      ['spread', 0.7, 0.7],
      ['roof', 1, undefined],
      ['onOneDevice', 0.49, 0.5],
      ['declaredTogether', 0.59, 0.6],
      ['aroundTheClock', 2.5, 1],
      ['rate', 1.5, 1],
      ['anomalies', 3, 2],
    ]);
    expect(judgements.every(({ reason }) => reason.length > 0)).toBe(true);
  });
});
