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
  tiedBy: { payment: 1, network: 0.7, device: 0, prompt: 0 },
  severalPrompts: 0,
  otherChannels: true,
  roofValues: 0,
  onOneDevice: 0.49,
  declaredTogether: 0.59,
  anomalies: TWO,
};

/** Cards, machines and addresses of a supply, and nothing strange in what it does. */
const KIT: CaseForGroup = {
  ...RING,
  members: 32,
  spread: 0.8,
  tiedBy: { payment: 0.8, network: 0.8, device: 0.8, prompt: 0 },
  anomalies: [],
};
/** Prompts in common, and nothing else. */
const PROMPTS: CaseForGroup = {
  ...RING,
  members: 32,
  core: 0,
  spread: 0,
  tiedBy: { payment: 0, network: 0, device: 0, prompt: 1 },
  severalPrompts: 0.6,
  anomalies: [anomaly('aroundTheClock', 2), anomaly('focus'), anomaly('rate')],
};
const HOME_OFFICES = { payment: 1, network: 0.69, device: 0.69, prompt: 1 };

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
    ['tied as a company at home, with two anomalies', { tiedBy: HOME_OFFICES }, 'LINKED'],
    [
      'tied as a company at home, with three',
      { tiedBy: HOME_OFFICES, anomalies: [...TWO, anomaly('everyDay')] },
      'RING',
    ],
    ['with a kit', KIT, 'RING'],
    ['with a kit that names one organisation', { ...KIT, declaredTogether: 1 }, 'RING'],
    ['with a kit, of thirty-one', { ...KIT, members: 31 }, 'LINKED'],
    ['with a kit of which fewer share cards', { ...KIT, tiedBy: { ...KIT.tiedBy, payment: 0.79 } }, 'LINKED'],
    [
      'with a kit, prompts for addresses',
      { ...KIT, tiedBy: { ...KIT.tiedBy, network: 0, prompt: 0.8 } },
      'RING',
    ],
    ['with cards and devices alone', { ...KIT, tiedBy: { ...KIT.tiedBy, network: 0 } }, 'LINKED'],
    ['with a kit in two pieces', { ...KIT, spread: 0.5 }, 'LINKED'],
    ['that shares several prompts and knows no night', PROMPTS, 'RING'],
    ['that shares several prompts, with two anomalies', { ...PROMPTS, anomalies: TWO }, 'SUSPECTED'],
    ['that shares several prompts, with one anomaly', { ...PROMPTS, anomalies: [anomaly('rate')] }, 'LINKED'],
    ['that shares several prompts, of thirty-one', { ...PROMPTS, members: 31 }, 'LINKED'],
    ['of which few share several prompts', { ...PROMPTS, severalPrompts: 0.59 }, 'LINKED'],
    ['that shares prompts, where the data has nothing else', { ...PROMPTS, otherChannels: false }, 'LINKED'],
    ['that shares prompts and names one organisation', { ...PROMPTS, declaredTogether: 1 }, 'DENSE_BENIGN'],
    [
      'that shares prompts under a house prompt',
      { ...PROMPTS, roofValues: 1, anomalies: TWO },
      'DENSE_BENIGN',
    ],
    ['whose rate alone is far beyond', { anomalies: [anomaly('rate', 9)] }, 'LINKED'],
    [
      'whose differences chance explains',
      { anomalies: TWO.map((each) => ({ ...each, anomalous: false })) },
      'LINKED',
    ],
  ] as const)('%s', (_, change, reading) => {
    expect(readGroup({ ...RING, ...change }, DEFAULT_PARAMETERS).reading).toBe(reading);
  });

  it.each([
    ['spread over a supply', RING, 2],
    ['tied as a company at home', { ...RING, tiedBy: HOME_OFFICES }, 3],
    ['that only its prompts tie', PROMPTS, 4],
  ] as const)('%s says how many anomalies it takes', (_, group, needed) => {
    const { judgements } = readGroup(group, DEFAULT_PARAMETERS);
    expect(judgements.find(({ name }) => name === 'anomalies')?.threshold).toBe(needed);
  });

  it('keeps every number its reading rests on, with what it was held against', () => {
    const anomalies = [anomaly('aroundTheClock', 2.5), anomaly('rate')];
    const { judgements } = readGroup({ ...RING, roofValues: 1, anomalies }, DEFAULT_PARAMETERS);
    expect(judgements.map(({ name, value, threshold }) => [name, value, threshold])).toEqual([
      ['members', 8, 8],
      ['core', 8, undefined],
      ['spread', 0.7, 0.7],
      ['kit', 0, 0.8],
      ['severalPrompts', 0, 0.6],
      ['otherChannels', 1, 1],
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
