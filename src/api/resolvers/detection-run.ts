import { dayText } from '../../domain/time.js';
import type { RunRecord } from '../../runs/run-record.js';
import { toGlobalId } from '../global-id.js';

const dayOrNull = (day: number | undefined): string | null => (day === undefined ? null : dayText(day));

export const DetectionRun = {
  id: ({ runId }: RunRecord) => toGlobalId('DetectionRun', runId),
  asOf: ({ asOfDay }: RunRecord) => dayOrNull(asOfDay),
  watermark: ({ watermarkDay }: RunRecord) => dayOrNull(watermarkDay),
  parameters: ({ parameters }: RunRecord) =>
    Object.entries(parameters).map(([name, value]) => ({ name, value: JSON.stringify(value) })),
  counts: ({ counts }: RunRecord) => Object.entries(counts).map(([name, value]) => ({ name, value })),
  allTraffic: ({ state, allTraffic }: RunRecord) => (state === 'DONE' ? allTraffic : null),
};
