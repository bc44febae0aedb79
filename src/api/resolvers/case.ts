import { casesPage, countCases } from '../../cases/cases-page.js';
import type { Case as CaseOfRing, Verdict as VerdictOnRing } from '../../domain/case.js';
import type { CaseEvent as Event } from '../../domain/case-event.js';
import { mayPropose, possibleMoves } from '../../domain/case-transitions.js';
import { type RingChange as Change, changeSentence } from '../../domain/ring-change.js';
import { type Maybe, type PageArguments, toPageRequest } from '../arguments.js';
import { type CaseFilterInput, toCaseFilter } from '../case-filter.js';
import { loadPage, toConnection } from '../connection.js';
import type { ApiContext } from '../context.js';
import { loadRing, type ShownRing } from '../node-loading.js';
import {
  caseEventsSince,
  exchangesSince,
  lineageSince,
  membersSince,
  type SinceLooked as Since,
  sinceLooked,
} from '../since-looked.js';

const caseOrNull = (ringId: string | undefined, { loaders }: ApiContext) =>
  ringId === undefined ? null : loaders.caseOf.load(ringId);

export const Case = {
  ring: ({ ringId }: CaseOfRing, _: unknown, context: ApiContext) => loadRing(ringId, context),
  moves: ({ state, verdict }: CaseOfRing) => possibleMoves(state, verdict),
  mayPropose: ({ state }: CaseOfRing) => mayPropose(state),
  mergedInto: ({ mergedIntoRingId }: CaseOfRing, _: unknown, context: ApiContext) =>
    caseOrNull(mergedIntoRingId, context),
  splitFrom: ({ splitFromRingId }: CaseOfRing, _: unknown, context: ApiContext) =>
    caseOrNull(splitFromRingId, context),
  mergedCases: async ({ ringId }: CaseOfRing, _: unknown, { loaders }: ApiContext) =>
    loaders.caseOf.loadMany((await loaders.mergedRings.load(ringId)) ?? []),
  events: async ({ ringId, version }: CaseOfRing, args: PageArguments, { loaders }: ApiContext) => {
    const { first, after } = toPageRequest(args);
    const page = await loaders.caseEvents({ ringId, after }, { first });
    return toConnection(page, () => version);
  },
};

export const Verdict = {
  run: ({ runId }: VerdictOnRing, _: unknown, { loaders }: ApiContext) => loaders.run.load(runId),
};

export const CaseEvent = {
  run: ({ runId }: Event, _: unknown, { loaders }: ApiContext) =>
    runId === undefined ? null : loaders.run.load(runId),
  otherRing: ({ otherRingId }: Event, _: unknown, context: ApiContext) =>
    otherRingId === undefined ? null : loadRing(otherRingId, context),
};

export const RingChange = { sentence: (change: Change) => changeSentence(change) };

export const SinceLooked = {
  at: ({ look }: Since) => look.at,
  run: ({ look }: Since, _: unknown, { loaders }: ApiContext) => loaders.run.load(look.runId),
  accountsJoined: async (since: Since, _: unknown, context: ApiContext) =>
    (await membersSince(since, context))?.joined,
  accountsLeft: async (since: Since, _: unknown, context: ApiContext) =>
    (await membersSince(since, context))?.left,
  exchanges: (since: Since) => exchangesSince(since),
  lineage: (since: Since, _: unknown, context: ApiContext) => lineageSince(since, context),
  caseEvents: (since: Since, _: unknown, context: ApiContext) => caseEventsSince(since, context),
};

export const RingCaseFields = {
  case: ({ ringId }: ShownRing, _: unknown, { loaders }: ApiContext) => loaders.caseOf.load(ringId),
  sinceLooked: (ring: ShownRing, _: unknown, context: ApiContext) => sinceLooked(ring, context),
};

export const CaseQuery = {
  case: async (_: unknown, { ringId }: { readonly ringId: string }, context: ApiContext) =>
    (await loadRing(ringId, context)) && context.loaders.caseOf.load(ringId),

  cases: async (
    _: unknown,
    args: PageArguments & { readonly filter?: Maybe<CaseFilterInput> },
    { actor, graph, loaders, options }: ApiContext,
  ) => {
    const filter = toCaseFilter(args.filter);
    const page = await casesPage(actor, graph, { ...toPageRequest(args), filter }, options);
    const loaded = await loadPage(page, ({ ringId }) => loaders.caseOf.load(ringId));
    return toConnection(loaded, () => countCases(actor, graph, filter, options));
  },
};
