import { lookUpAccounts } from '../../accounts/look-up.js';
import { keyParts } from '../../domain/canonical-identifier.js';
import type { IdentifierKind } from '../../domain/identifier-kind.js';
import type { LookUpGroup, LookUpTally } from '../../domain/look-up.js';
import { lookUpIdentifiers } from '../../identifiers/look-up.js';
import type { PageArguments } from '../arguments.js';
import type { ApiContext } from '../context.js';
import { lookedUpPage, unknownEntries } from '../looked-up-page.js';

/** The keys are those of the identifiers found, for the audit. */
interface IdentifierTally extends LookUpTally {
  readonly knownKeys: readonly string[];
}
interface First {
  readonly first: number | null;
}

/** One screen of groups; `ringCount` says how many there are. */
const SHOWN_RINGS = 100;

export const LookUpQuery = {
  lookUp: async (
    _: unknown,
    { accountIds }: { readonly accountIds: readonly string[] },
    { actor, graph, loaders, options }: ApiContext,
  ) => lookUpAccounts(actor, graph, accountIds, await loaders.shownRunId(), options),

  lookUpIdentifiers: async (
    _: unknown,
    { kind, values }: { readonly kind: IdentifierKind; readonly values: readonly string[] },
    { actor, graph, loaders, options }: ApiContext,
  ): Promise<IdentifierTally> => {
    const runId = await loaders.shownRunId();
    const tally = await lookUpIdentifiers(actor, graph, kind, values, runId, options);
    return { ...tally, knownKeys: tally.known };
  },
};

const COUNTS = {
  askedCount: ({ known, unknown }: LookUpTally) => known.length + unknown.length,
  knownCount: ({ known }: LookUpTally) => known.length,
  unknownCount: ({ unknown }: LookUpTally) => unknown.length,
  inNoRingCount: ({ inNoGroup }: LookUpTally) => inNoGroup,
  rings: ({ groups }: LookUpTally) => groups.slice(0, SHOWN_RINGS),
  ringCount: ({ groups }: LookUpTally) => groups.length,
};

export const LookUp = {
  ...COUNTS,
  unknown: (tally: LookUpTally, { first }: First) => unknownEntries(tally, first),
  accounts: (tally: LookUpTally, args: PageArguments, { loaders }: ApiContext) =>
    lookedUpPage(tally, args, (id) => loaders.account.load(id)),
};

export const IdentifierLookUp = {
  ...COUNTS,
  unknown: (tally: LookUpTally, { first }: First) =>
    unknownEntries(tally, first).map((key) => keyParts(key).value),
  identifiers: (tally: LookUpTally, args: PageArguments, { loaders }: ApiContext) =>
    lookedUpPage(tally, args, (key) => loaders.identifier.load(key)),
};

const ring = ({ versionId }: LookUpGroup, _: unknown, { loaders }: ApiContext) =>
  loaders.ringVersion.load(versionId);

export const LookUpRing = { ring, accounts: ({ count }: LookUpGroup) => count };

export const IdentifierLookUpRing = { ring, identifiers: ({ count }: LookUpGroup) => count };
