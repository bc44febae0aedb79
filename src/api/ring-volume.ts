import type { DayRange } from '../domain/day-range.js';
import { versionIdOf } from '../domain/version-id.js';
import { sumCells } from '../domain/volume-parts.js';
import { type Granularity, type VolumePoint, volumeSeries } from '../domain/volume-series.js';
import type { RingVersion } from '../rings/ring-version.js';
import type { VersionDay } from '../rings/ring-volume.js';
import type { ApiContext } from './context.js';
import { runKnownAt } from './node-loading.js';

/** A ring's days in a range, as one run holds them. */
export interface RingVolume {
  readonly version: RingVersion;
  readonly range: DayRange;
  readonly days: readonly VersionDay[];
}

/** `asOf` (epoch milliseconds): from the newest run that had finished then; `undefined` when it has no such ring. */
export async function ringVolume(
  ring: RingVersion,
  range: DayRange,
  asOf: number | undefined,
  context: ApiContext,
): Promise<RingVolume | undefined> {
  const version = asOf === undefined ? ring : await versionAsOf(ring, asOf, context);
  if (!version) return undefined;
  const days = await context.loaders.ringDays(version.versionId, { range, withHours: false });
  return { version, range, days };
}

async function versionAsOf(ring: RingVersion, asOf: number, context: ApiContext) {
  const runId = await runKnownAt(asOf, context);
  return runId === undefined ? undefined : context.loaders.ringVersion.load(versionIdOf(runId, ring.ringId));
}

/** What a ring took step by step. */
export async function ringSeries(
  ring: RingVersion,
  range: DayRange,
  granularity: Granularity,
  { loaders }: ApiContext,
): Promise<readonly VolumePoint[]> {
  const days = await loaders.ringDays(ring.versionId, { range, withHours: granularity === 'HOUR' });
  return volumeSeries(
    days.map(({ day, cells, hours }) => ({ day, hours, volume: sumCells(cells) })),
    granularity,
  );
}
