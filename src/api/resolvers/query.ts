import { linkPathsBetween } from '../../accounts/link-path.js';
import { actorName } from '../../domain/actor.js';
import { canonicalKey } from '../../domain/canonical-identifier.js';
import { Failure } from '../../domain/failure.js';
import type { IdentifierKind } from '../../domain/identifier-kind.js';
import { PAGE_LIMIT } from '../../domain/page.js';
import { versionIdOf } from '../../domain/version-id.js';
import { countRuns, runsPage } from '../../runs/runs-page.js';
import { type Maybe, type PageArguments, toPageRequest } from '../arguments.js';
import { loadPage, toConnection } from '../connection.js';
import type { ApiContext } from '../context.js';
import { expandNode } from '../link-connections.js';
import { loadNode, loadRing, loadRingAsOf } from '../node-loading.js';
import { type RingsArguments, ringsConnection } from '../rings-connection.js';
import { search } from '../search.js';

interface RingArguments {
  readonly ringId: string;
  readonly runId?: Maybe<string>;
  readonly asOf?: Maybe<Date>;
}

export const Query = {
  me: (_: unknown, __: unknown, { actor }: ApiContext) => ({
    name: actorName(actor),
    callerId: actor.id,
    kind: actor.kind,
    roles: actor.roles,
  }),

  node: (_: unknown, { id }: { id: string }, context: ApiContext) => loadNode(id, context),

  nodes: (_: unknown, { ids }: { ids: readonly string[] }, context: ApiContext) => {
    if (ids.length > PAGE_LIMIT) throw new Failure('BAD_REQUEST', `At most ${PAGE_LIMIT} ids at once`);
    return ids.map((id) => loadNode(id, context));
  },

  rings: (_: unknown, args: RingsArguments, context: ApiContext) => ringsConnection(args, context),

  ring: (_: unknown, { ringId, runId, asOf }: RingArguments, context: ApiContext) => {
    if (runId && asOf) throw new Failure('BAD_REQUEST', 'Give runId or asOf, not both');
    if (runId) return context.loaders.ringVersion.load(versionIdOf(runId, ringId));
    return asOf ? loadRingAsOf(ringId, asOf.getTime(), context) : loadRing(ringId, context);
  },

  account: (_: unknown, { accountId }: { accountId: string }, { loaders }: ApiContext) =>
    loaders.account.load(accountId),

  identifier: (
    _: unknown,
    { kind, value }: { kind: IdentifierKind; value: string },
    { loaders }: ApiContext,
  ) => {
    const key = canonicalKey(kind, value);
    return key === undefined ? null : loaders.identifier.load(key);
  },

  search: (_: unknown, args: PageArguments & { readonly text: string }, context: ApiContext) =>
    search(args.text, toPageRequest(args), context),

  expand: (
    _: unknown,
    args: PageArguments & { readonly node: string; readonly kinds?: Maybe<readonly IdentifierKind[]> },
    context: ApiContext,
  ) => expandNode(args.node, args.kinds ?? null, toPageRequest(args), context),

  linkPath: (
    _: unknown,
    { from, to, maxHops }: { from: string; to: string; maxHops: number | null },
    { actor, graph, options }: ApiContext,
  ) => linkPathsBetween(actor, graph, { from, to, maxHops: maxHops ?? 2 }, options),

  detectionRun: (_: unknown, { runId }: { readonly runId: string }, { loaders }: ApiContext) =>
    loaders.run.load(runId),

  detectionRuns: async (_: unknown, args: PageArguments, context: ApiContext) => {
    const { actor, graph, loaders, options } = context;
    const page = await runsPage(actor, graph, toPageRequest(args), options);
    const loaded = await loadPage(page, ({ runId }) => loaders.run.load(runId));
    return toConnection(loaded, () => countRuns(actor, graph, options));
  },
};
