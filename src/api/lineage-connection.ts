import type { ToldEvent } from '../rings/lineage-page.js';
import { type Connection, toConnection } from './connection.js';
import type { ApiContext } from './context.js';
import type { ShownRing } from './node-loading.js';

/** An event in an answer, which knows no more than the ring does that it was asked of. */
export type ShownEvent = ToldEvent & Pick<ShownRing, 'knownRunId'>;

/** A page of what happened to a ring, up to the last run that the answer knows. */
export async function lineageConnection(
  { ringId, knownRunId }: ShownRing,
  { first, after }: { readonly first: number; readonly after: string | undefined },
  { loaders }: ApiContext,
): Promise<Connection<ShownEvent>> {
  // A ring is only found where a run shows.
  const runId = knownRunId ?? (await loaders.shownRunId()) ?? '';
  const page = await loaders.lineage({ ringId, after }, { first, runId });
  const items = page.items.map(({ item, cursor }) => ({ cursor, item: { ...item, knownRunId } }));
  return toConnection({ ...page, items }, () => loaders.lineageCount(ringId, { runId }));
}
