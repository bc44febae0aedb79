import { createHash } from 'node:crypto';
import { lookUpAccounts, MOST_LOOKED_UP } from '../../accounts/look-up.js';
import { Failure } from '../../domain/failure.js';
import type { LookUpGroup, LookUpTally } from '../../domain/look-up.js';
import { checkPageSize, decodeCursor, encodeCursor, toPage } from '../../domain/page.js';
import { type PageArguments, toPageRequest } from '../arguments.js';
import { loadPage, toConnection } from '../connection.js';
import type { ApiContext } from '../context.js';

/** One screen of groups; `ringCount` says how many there are. */
const SHOWN_RINGS = 100;
/** One screen of ids. */
const UNKNOWN_SHOWN = 100;

export const LookUpQuery = {
  lookUp: async (
    _: unknown,
    { accountIds }: { readonly accountIds: readonly string[] },
    { actor, graph, loaders, options }: ApiContext,
  ) => lookUpAccounts(actor, graph, accountIds, await loaders.shownRunId(), options),
};

export const LookUp = {
  askedCount: ({ known, unknown }: LookUpTally) => known.length + unknown.length,
  knownCount: ({ known }: LookUpTally) => known.length,
  unknownCount: ({ unknown }: LookUpTally) => unknown.length,

  unknown: ({ unknown }: LookUpTally, { first }: { readonly first: number | null }) => {
    const shown = first ?? UNKNOWN_SHOWN;
    if (shown < 0 || shown > MOST_LOOKED_UP) {
      throw new Failure('BAD_REQUEST', `first must be from 0 to ${MOST_LOOKED_UP}`);
    }
    return unknown.slice(0, shown);
  },

  inNoRingCount: ({ inNoGroup }: LookUpTally) => inNoGroup,
  rings: ({ groups }: LookUpTally) => groups.slice(0, SHOWN_RINGS),
  ringCount: ({ groups }: LookUpTally) => groups.length,

  accounts: async ({ known, unknown }: LookUpTally, args: PageArguments, { loaders }: ApiContext) => {
    const { first, after } = toPageRequest(args);
    checkPageSize(first);
    const scope = `look-up/${hashOf([...known, ...unknown])}`;
    const begun = after === undefined ? '' : decodeCursor(scope, after).id;
    const rows = known.filter((accountId) => accountId > begun).slice(0, first + 1);
    const page = toPage(rows, first, after, (id) => encodeCursor(scope, { runId: '', key: '', id }));
    const loaded = await loadPage(page, (accountId) => loaders.account.load(accountId));
    return toConnection(loaded, () => known.length);
  },
};

export const LookUpRing = {
  ring: ({ versionId }: LookUpGroup, _: unknown, { loaders }: ApiContext) =>
    loaders.ringVersion.load(versionId),
};

/** A cursor is good for the same list only, in any order; it need not repeat it. */
function hashOf(accountIds: readonly string[]): string {
  return createHash('sha256')
    .update([...accountIds].sort().join('\n'))
    .digest('base64url');
}
