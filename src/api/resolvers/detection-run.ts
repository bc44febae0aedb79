import { dayText } from '../../domain/time.js';
import type { RunRecord } from '../../runs/run-record.js';
import type { ApiContext } from '../context.js';
import { toGlobalId } from '../global-id.js';
import { changesOf } from '../run-changes.js';

const dayOrNull = (day: number | undefined): string | null => (day === undefined ? null : dayText(day));

export const DetectionRun = {
  id: ({ runId }: RunRecord) => toGlobalId('DetectionRun', runId),
  asOf: ({ asOfDay }: RunRecord) => dayOrNull(asOfDay),
  watermark: ({ watermarkDay }: RunRecord) => dayOrNull(watermarkDay),
  parameters: ({ parameters }: RunRecord) =>
    Object.entries(parameters).map(([name, value]) => ({ name, value: JSON.stringify(value) })),
  counts: ({ counts }: RunRecord) => Object.entries(counts).map(([name, value]) => ({ name, value })),
  changes: ({ runId }: RunRecord, _: unknown, context: ApiContext) => changesOf(runId, context),
  allTraffic: ({ state, allTraffic }: RunRecord) => (state === 'DONE' ? allTraffic : null),
};
