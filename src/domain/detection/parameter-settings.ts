import { Failure } from '../failure.js';
import type { DetectionParameters } from './parameters.js';

/** The lowest and the highest value that makes sense. */
const BOUNDS: Readonly<Record<keyof DetectionParameters, readonly [number, number]>> = {
  density: [1e-12, 1],
  minGroup: [2, 1e6],
  memberBits: [0, 60],
  channelBits: [0, 60],
  attachingValues: [1, 1e6],
  nextValue: [0, 1],
  likeOneRatio: [0, 1],
  likeOneBits: [0, 60],
  tiedRatio: [0, 1],
  mergeMinFragment: [2, 1e6],
  roofShare: [0.01, 1],
  spreadShare: [0, 1],
  minRing: [2, 1e9],
  anomalyDeviations: [0, 100],
  falseAlarm: [1e-12, 1],
  ringAnomalies: [0, 100],
  minPopulation: [2, 1e9],
  kitShare: [0, 1],
  promptShare: [0, 1],
  promptAnomalies: [0, 100],
};

/** `parameters` with the settings, each `name=number`, put in. Throws a `USAGE` failure that names what is wrong. */
export function withSettings(
  parameters: DetectionParameters,
  settings: readonly string[],
): DetectionParameters {
  const changes = settings.map((setting) => {
    const [name, ...rest] = setting.split('=').map((part) => part.trim());
    const text = rest.join('=');
    if (!isParameter(name)) {
      throw new Failure('USAGE', `There is no such parameter: choose of ${Object.keys(BOUNDS).join(', ')}`);
    }
    const [lowest, highest] = BOUNDS[name];
    const value = text === '' ? Number.NaN : Number(text);
    if (!(value >= lowest && value <= highest)) {
      throw new Failure('USAGE', `${name} must be a number from ${lowest} to ${highest}: ${name}=…`);
    }
    return [name, value] as const;
  });
  return { ...parameters, ...Object.fromEntries(changes) };
}

function isParameter(name: string | undefined): name is keyof DetectionParameters {
  return name !== undefined && Object.hasOwn(BOUNDS, name);
}
