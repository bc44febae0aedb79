import { dayText } from '../domain/time.js';
import type { RingVersion } from '../rings/ring-version.js';
import type { RunRecord } from '../runs/run-record.js';
import type { BundleCounts } from './bundle-text.js';
import type { WrittenFile } from './hashed-file.js';
import { jsonLine } from './json-text.js';
import type { UsedStatement } from './recording-graph.js';

/** Raised when the files of a bundle change in kind or form. */
const FORMAT_VERSION = 2;

/** The reading of a group with every number it rests on. */
export function toReading(ring: RingVersion): object {
  const { ringId, runId, reading, confidence, channels, channelsBlind, judgements } = ring;
  return {
    ringId,
    runId,
    reading,
    confidence,
    channels,
    channelsBlind,
    succeedsRingId: ring.succeedsRingId ?? null,
    judgements: judgements.map(({ name, value, threshold, reason }) => {
      return { name, value, threshold: threshold ?? null, reason };
    }),
  };
}

/** The run without what changes after it has finished. */
export function toRun(run: RunRecord): object {
  const { runId, sequence, startedAt, finishedAt, asOfDay, watermarkDay, codeVersion } = run;
  return {
    runId,
    sequence,
    startedAt: new Date(startedAt).toISOString(),
    finishedAt: finishedAt === undefined ? null : new Date(finishedAt).toISOString(),
    asOf: asOfDay === undefined ? null : dayText(asOfDay),
    watermark: watermarkDay === undefined ? null : dayText(watermarkDay),
    codeVersion,
    parameters: run.parameters,
    steps: run.steps,
    counts: run.counts,
    groups: run.groups ?? null,
    allTraffic: run.allTraffic,
  };
}

/** One line a statement and set of parameters. */
export function* parameterLines(used: readonly UsedStatement[]): Generator<string> {
  for (const { name, parameters } of used) {
    for (const set of parameters) yield jsonLine({ statement: name, parameters: JSON.parse(set) as unknown });
  }
}

/** What the bundle holds, and where the graph differs by now from what the run counted. */
export function toManifest(
  { ringId, runId, accountCount, reading }: RingVersion,
  { codeVersion }: RunRecord,
  { members, membersForgotten, identifiers, identifiersThatDiffer }: BundleCounts,
  files: readonly WrittenFile[],
): object {
  return {
    format: 'ringtrace evidence bundle',
    formatVersion: FORMAT_VERSION,
    ringId,
    runId,
    codeVersion,
    timeZone: 'UTC',
    rows: { members, identifiers },
    differences: {
      membersMissing: reading === 'SUSPECTED' ? 0 : accountCount - members,
      membersForgotten,
      identifiersThatDiffer,
    },
    files,
  };
}
