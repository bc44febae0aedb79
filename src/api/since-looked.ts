import type { Look } from '../cases/looks.js';
import type { CaseEvent } from '../domain/case-event.js';
import { addCounts, type Count } from '../domain/count.js';
import { versionIdOf } from '../domain/version-id.js';
import type { ApiContext } from './context.js';
import type { ShownEvent } from './lineage-connection.js';
import type { ShownRing } from './node-loading.js';

export interface SinceLooked {
  readonly ring: ShownRing;
  readonly look: Look;
}

/** More than these nobody reads as news; the lists themselves have pages. */
const MOST_NEWS = 20;

/** What is new in a ring since the caller looked; `undefined` when they never did, or see what was known earlier. */
export async function sinceLooked(
  ring: ShownRing,
  { loaders }: ApiContext,
): Promise<SinceLooked | undefined> {
  if (ring.knownRunId !== undefined) return undefined;
  const look = await loaders.look.load(ring.ringId);
  return look && { ring, look };
}

/** Who joined and left since; `undefined` when the members of then are not kept. */
export function membersSince({ ring, look }: SinceLooked, { loaders }: ApiContext) {
  const beforeId = versionIdOf(look.runId, ring.ringId);
  return loaders.membersChanged({ beforeId, afterId: ring.versionId }, null);
}

export function exchangesSince({ ring, look }: SinceLooked): Count {
  return addCounts(ring.exchanges, -BigInt(look.exchanges));
}

export async function lineageSince(
  { ring: { ringId }, look }: SinceLooked,
  { loaders }: ApiContext,
): Promise<readonly ShownEvent[]> {
  const runId = (await loaders.shownRunId()) ?? '';
  const { items } = await loaders.lineage({ ringId, after: undefined }, { runId, first: MOST_NEWS });
  return items.map(({ item }) => item).filter(({ sequence }) => sequence > look.shownSequence);
}

export async function caseEventsSince(
  { ring: { ringId }, look }: SinceLooked,
  { loaders }: ApiContext,
): Promise<readonly CaseEvent[]> {
  const { items } = await loaders.caseEvents({ ringId, after: undefined }, { first: MOST_NEWS });
  return items.map(({ item }) => item).filter(({ sequence }) => sequence > look.caseVersion);
}
