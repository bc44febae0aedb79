import type { IdentifierKind } from '../../domain/identifier-kind.js';
import type { MemberRole } from '../../domain/ring.js';
import type { Granularity } from '../../domain/volume-series.js';
import type { MemberOrder } from '../../rings/members-page.js';
import type { RingVersion } from '../../rings/ring-version.js';
import {
  type Maybe,
  type PageArguments,
  type RangeArguments,
  toDayRange,
  toPageRequest,
} from '../arguments.js';
import { toConnection } from '../connection.js';
import type { ApiContext } from '../context.js';
import { toGlobalId } from '../global-id.js';
import { lineageConnection } from '../lineage-connection.js';
import { loadRing, ringRawId, type ShownRing } from '../node-loading.js';
import { ringSeries, ringVolume } from '../ring-volume.js';

interface MembersArguments extends PageArguments {
  readonly orderBy: MemberOrder | null;
  readonly filter?: Maybe<{ readonly role?: Maybe<MemberRole>; readonly minConfidence?: Maybe<number> }>;
}

export const Ring = {
  id: (ring: ShownRing) => toGlobalId('Ring', ringRawId(ring)),

  run: ({ runId }: RingVersion, _: unknown, { loaders }: ApiContext) => loaders.run.load(runId),

  state: async ({ ringId }: RingVersion, _: unknown, { loaders }: ApiContext) =>
    (await loaders.caseOf.load(ringId)).state,

  succeeds: ({ succeedsRingId, knownRunId }: ShownRing, _: unknown, context: ApiContext) =>
    succeedsRingId === undefined ? null : loadRing(succeedsRingId, context, knownRunId),

  shareOfAllTraffic: async (
    { runId, exchanges }: RingVersion,
    _: unknown,
    { loaders }: ApiContext,
  ): Promise<number | null> => {
    const all = Number((await loaders.run.load(runId))?.allTraffic.exchanges ?? 0);
    // A meter may state a day lower while a run is under way.
    return all === 0 ? null : Math.min(1, Number(exchanges) / all);
  },

  volume: (ring: RingVersion, args: RangeArguments & { readonly asOf?: Maybe<Date> }, context: ApiContext) =>
    ringVolume(ring, toDayRange(args), args.asOf?.getTime(), context),

  volumeSeries: (
    ring: RingVersion,
    args: RangeArguments & { readonly granularity: Granularity | null },
    context: ApiContext,
  ) => ringSeries(ring, toDayRange(args), args.granularity ?? 'DAY', context),

  members: async ({ runId, ringId }: RingVersion, args: MembersArguments, { loaders }: ApiContext) => {
    const filter = { role: args.filter?.role ?? null, minConfidence: args.filter?.minConfidence ?? 0 };
    const { first, after } = toPageRequest(args);
    const request = { first, order: args.orderBy ?? 'EXCHANGES', ...filter };
    const page = await loaders.members({ runId, ringId, after }, request);
    return toConnection(page, () => loaders.memberCount(page.versionId, filter));
  },

  identifiers: async (
    { runId, ringId }: RingVersion,
    args: PageArguments & { readonly kind?: Maybe<IdentifierKind> },
    { loaders }: ApiContext,
  ) => {
    const { first, after } = toPageRequest(args);
    const kind = args.kind ?? null;
    const page = await loaders.ringIdentifiers({ runId, ringId, after }, { first, kind });
    return toConnection(page, () => loaders.ringIdentifierCount(page.versionId, { kind }));
  },

  lineage: (ring: ShownRing, args: PageArguments, context: ApiContext) =>
    lineageConnection(ring, toPageRequest(args), context),
};
