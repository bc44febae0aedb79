import type { ToldEvent } from '../../rings/lineage-page.js';
import type { ApiContext } from '../context.js';
import { loadRing } from '../node-loading.js';

export const LineageEvent = {
  run: ({ runId }: ToldEvent, _: unknown, { loaders }: ApiContext) => loaders.run.load(runId),
  otherRing: ({ otherRingId }: ToldEvent, _: unknown, context: ApiContext) =>
    otherRingId === undefined ? null : loadRing(otherRingId, context),
};
