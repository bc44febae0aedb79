import type { Count } from '../domain/count.js';
import type { Channel } from '../domain/identifier-kind.js';
import type { Reading } from '../domain/ring.js';
import { countRings, type RingFilter, type RingOrder, ringsPage } from '../rings/rings-page.js';
import { type Maybe, type PageArguments, toPageRequest } from './arguments.js';
import { type CaseFilterInput, toCaseFilter } from './case-filter.js';
import { type Connection, loadPage, toConnection } from './connection.js';
import type { ApiContext } from './context.js';
import { runKnownAt, type ShownRing } from './node-loading.js';

export interface RingsArguments extends PageArguments {
  readonly filter?: Maybe<
    CaseFilterInput & {
      readonly readings?: Maybe<readonly Reading[]>;
      readonly channels?: Maybe<readonly Channel[]>;
      readonly minAccounts?: Maybe<number>;
      readonly maxAccounts?: Maybe<number>;
      readonly minExchanges?: Maybe<Count>;
      readonly minConfidence?: Maybe<number>;
    }
  >;
  readonly orderBy: RingOrder | null;
  readonly asOf?: Maybe<Date>;
}

/** The page of groups that `Query.rings` asks for. */
export async function ringsConnection(
  args: RingsArguments,
  context: ApiContext,
): Promise<Connection<ShownRing>> {
  const { actor, graph, loaders, options } = context;
  const asOf = args.asOf?.getTime();
  const askedRunId = asOf === undefined ? await loaders.shownRunId() : await runKnownAt(asOf, context);
  const filter = toFilter(args.filter);
  const request = { ...toPageRequest(args), filter, order: args.orderBy ?? 'EXPOSURE' };
  const { runId, ...page } = await ringsPage(actor, graph, askedRunId, request, options);
  const loaded = await loadPage(page, async ({ versionId }): Promise<ShownRing | undefined> => {
    const version = await loaders.ringVersion.load(versionId);
    return version && asOf !== undefined ? { ...version, knownRunId: runId } : version;
  });
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
    ...toCaseFilter(filter),
  };
}
