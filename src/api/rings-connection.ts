import type { Count } from '../domain/count.js';
import type { Channel } from '../domain/identifier-kind.js';
import type { Reading } from '../domain/ring.js';
import type { RingVersion } from '../rings/ring-version.js';
import { countRings, type RingFilter, type RingOrder, ringsPage } from '../rings/rings-page.js';
import { type Maybe, type PageArguments, toPageRequest } from './arguments.js';
import { type Connection, loadPage, toConnection } from './connection.js';
import type { ApiContext } from './context.js';

export interface RingsArguments extends PageArguments {
  readonly filter?: Maybe<{
    readonly readings?: Maybe<readonly Reading[]>;
    readonly channels?: Maybe<readonly Channel[]>;
    readonly minAccounts?: Maybe<number>;
    readonly maxAccounts?: Maybe<number>;
    readonly minExchanges?: Maybe<Count>;
    readonly minConfidence?: Maybe<number>;
  }>;
  readonly orderBy: RingOrder | null;
}

/** The page of groups that `Query.rings` asks for. */
export async function ringsConnection(
  args: RingsArguments,
  { actor, graph, loaders, options }: ApiContext,
): Promise<Connection<RingVersion>> {
  const filter = toFilter(args.filter);
  const request = { ...toPageRequest(args), filter, order: args.orderBy ?? 'EXPOSURE' };
  const { runId, ...page } = await ringsPage(actor, graph, await loaders.shownRunId(), request, options);
  const loaded = await loadPage(page, ({ versionId }) => loaders.ringVersion.load(versionId));
  return toConnection(loaded, () =>
    runId === undefined ? 0 : countRings(actor, graph, runId, filter, options),
  );
}

function toFilter(filter: RingsArguments['filter']): RingFilter {
  return {
    readings: filter?.readings ?? ['RING'],
    channels: filter?.channels ?? null,
    minAccounts: filter?.minAccounts ?? null,
    maxAccounts: filter?.maxAccounts ?? null,
    minExchanges: filter?.minExchanges ?? null,
    minConfidence: filter?.minConfidence ?? null,
  };
}
