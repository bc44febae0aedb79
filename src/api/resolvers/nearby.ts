import { checkPageSize, decodeCursor, encodeCursor, toPage } from '../../domain/page.js';
import type { NearbyAccount as Near } from '../../domain/ring-graph/nearby.js';
import { versionIdOf } from '../../domain/version-id.js';
import { NEARBY_BOUNDS, type NearbyAnswer } from '../../rings/nearby.js';
import type { RingVersion } from '../../rings/ring-version.js';
import { type PageArguments, toPageRequest } from '../arguments.js';
import { toConnection } from '../connection.js';
import type { ApiContext } from '../context.js';

/** The ring whose surroundings are asked for; what was read of them is kept by the request's loader. */
type OfRing = Pick<RingVersion, 'ringId' | 'runId' | 'versionId'>;
type NearRing = Near & { readonly answer: NearbyAnswer };

/** Beyond the twelve that may count, three of each channel. */
const SHOWN_SHARED = 20;

export const NearbyField = {
  nearby: ({ ringId, runId, versionId }: RingVersion): OfRing => ({ ringId, runId, versionId }),
};

const answerOf = ({ versionId }: OfRing, { loaders }: ApiContext) => loaders.nearby.load(versionId);

export const Nearby = {
  walkedCount: async (of: OfRing, _: unknown, context: ApiContext) =>
    (await answerOf(of, context)).walked.length,
  popularCount: async (of: OfRing, _: unknown, context: ApiContext) => (await answerOf(of, context)).popular,
  outsideBound: () => NEARBY_BOUNDS.mostOutside,
  leftOutCount: async (of: OfRing, _: unknown, context: ApiContext) => (await answerOf(of, context)).leftOut,

  accounts: async ({ ringId, runId }: OfRing, args: PageArguments, { loaders }: ApiContext) => {
    const { first, after } = toPageRequest(args);
    checkPageSize(first);
    const scope = `nearby/${ringId}`;
    const position = after === undefined ? undefined : decodeCursor(scope, after);
    const pinned = position?.runId ?? runId;
    const answer = await loaders.nearby.load(versionIdOf(pinned, ringId));
    const isAhead = ({ bits, accountId }: Near) =>
      !position || bits < Number(position.key) || (bits === Number(position.key) && accountId > position.id);
    const rows = answer.accounts.filter(isAhead).slice(0, first + 1);
    const page = toPage<NearRing>(
      rows.map((near) => ({ ...near, answer })),
      first,
      after,
      ({ bits, accountId }) => encodeCursor(scope, { runId: pinned, key: String(bits), id: accountId }),
    );
    return toConnection(page, () => answer.accounts.length);
  },
};

export const NearbyAccount = {
  account: ({ accountId }: NearRing, _: unknown, { loaders }: ApiContext) => loaders.account.load(accountId),
  shared: ({ keys, answer }: NearRing) => {
    const shown = new Set(keys.slice(0, SHOWN_SHARED));
    return answer.walked.filter(({ key }) => shown.has(key));
  },
  sharedCount: ({ keys }: NearRing) => keys.length,
  rings: async ({ accountId }: NearRing, _: unknown, { loaders }: ApiContext) =>
    (await loaders.memberships.load(accountId)) ?? [],
};
