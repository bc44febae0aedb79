import type { ApiContext } from '../context.js';
import type { ShownEvent } from '../lineage-connection.js';
import { loadRing } from '../node-loading.js';

export const LineageEvent = {
  run: ({ runId }: ShownEvent, _: unknown, { loaders }: ApiContext) => loaders.run.load(runId),
  otherRing: ({ otherRingId, knownRunId }: ShownEvent, _: unknown, context: ApiContext) =>
    otherRingId === undefined ? null : loadRing(otherRingId, context, knownRunId),
};
