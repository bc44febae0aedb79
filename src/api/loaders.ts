import DataLoader from 'dataloader';
import { accountCells } from '../accounts/account-volume.js';
import { accountsById } from '../accounts/accounts-by-id.js';
import { type LinkName, linkBits } from '../accounts/link-bits.js';
import {
  accountLinkPages,
  countLinks,
  identifierAccountPages,
  type LinkPage,
} from '../accounts/link-pages.js';
import { membershipsOf } from '../accounts/memberships.js';
import { casesOf, mergedRings } from '../cases/cases-by-ring.js';
import { caseEventPages } from '../cases/events-page.js';
import { looksAt, membersChanged } from '../cases/looks.js';
import type { VersionPair } from '../cases/member-changes.js';
import type { Actor } from '../domain/actor.js';
import type { DayRange } from '../domain/day-range.js';
import type { EventsPage } from '../domain/event-pages.js';
import type { IdentifierKind } from '../domain/identifier-kind.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { identifierRings } from '../identifiers/identifier-rings.js';
import { identifiersByKey } from '../identifiers/identifiers-by-key.js';
import { type IdentifiersRequest, identifiersPages } from '../rings/identifiers-page.js';
import { countLineage, lineagePages } from '../rings/lineage-page.js';
import { loadRingGraph } from '../rings/load-ring-graph.js';
import { type MembersRequest, membersPages } from '../rings/members-page.js';
import { nearbyAccounts } from '../rings/nearby.js';
import { countActiveMembers, countIdentifiers, countMembers } from '../rings/ring-counts.js';
import { type DaysRequest, ringDays } from '../rings/ring-volume.js';
import { latestVersionIds, ringsByVersion } from '../rings/rings-by-id.js';
import { setAsideOf } from '../rings/set-aside-of.js';
import type { VersionPage } from '../rings/version-page.js';
import { runChanges } from '../runs/run-changes.js';
import { runsById } from '../runs/runs-by-id.js';
import { shownRun } from '../runs/shown-run.js';
import { groupedLoader, mapLoader } from './grouped-loader.js';

export type Loaders = ReturnType<typeof createLoaders>;

/**
 * What one request loads, gathered so that a page of a hundred costs as many statements as a page of one. The run
 * that shows is read once, so that one answer never mixes two.
 */
export function createLoaders(actor: Actor, graph: Graph, options: RunOptions) {
  let shown: Promise<string | undefined> | undefined;
  const shownRunId = () => (shown ??= shownRun(actor, graph, options));
  const inShownRun = <V>(load: (runId: string) => Promise<ReadonlyMap<string, V>>) =>
    shownRunId().then((runId) => (runId === undefined ? new Map<string, V>() : load(runId)));
  type MemberCount = Pick<MembersRequest, 'role' | 'minConfidence'>;
  type InRun = { readonly runId: string };
  type OfVersion = { readonly versionId: string };
  type OfKind = { readonly kind: IdentifierKind | null };
  type OfKinds = { readonly kinds: readonly IdentifierKind[] | null };

  return {
    shownRunId,
    run: mapLoader((runIds) => runsById(actor, graph, runIds, options)),
    runChanges: mapLoader((runIds) => runChanges(actor, graph, runIds, options)),
    ringVersion: mapLoader((ids) => ringsByVersion(actor, graph, ids, options)),
    latestVersionId: groupedLoader((ringIds: readonly string[], { runId }: InRun) =>
      inOrder(ringIds, latestVersionIds(actor, graph, ringIds, runId, options), undefined),
    ),
    account: mapLoader((accountIds) => accountsById(actor, graph, accountIds, options)),
    identifier: mapLoader((keys) => identifiersByKey(actor, graph, keys, options)),
    memberships: mapLoader((accountIds) =>
      inShownRun((runId) => membershipsOf(actor, graph, accountIds, runId, options)),
    ),
    identifierRings: mapLoader((keys) =>
      inShownRun((runId) => identifierRings(actor, graph, keys, runId, options)),
    ),
    ringGraph: new DataLoader((versionIds: readonly string[]) =>
      Promise.all(versionIds.map((versionId) => loadRingGraph(actor, graph, versionId, options))),
    ),
    nearby: new DataLoader((versionIds: readonly string[]) =>
      Promise.all(versionIds.map((versionId) => nearbyAccounts(actor, graph, versionId, options))),
    ),
    setAsideOf: groupedLoader((accountIds: readonly string[], { versionId }: OfVersion) =>
      inOrder(accountIds, setAsideOf(actor, graph, versionId, accountIds, options), []),
    ),
    ringDays: groupedLoader((ids: readonly string[], request: DaysRequest) =>
      inOrder(ids, ringDays(actor, graph, ids, request, options), []),
    ),
    activeMembers: groupedLoader((ids: readonly string[], range: DayRange) =>
      inOrder(ids, countActiveMembers(actor, graph, ids, range, options), 0),
    ),
    members: groupedLoader((pages: readonly VersionPage[], request: MembersRequest) =>
      membersPages(actor, graph, pages, request, options),
    ),
    memberCount: groupedLoader((ids: readonly string[], filter: MemberCount) =>
      inOrder(ids, countMembers(actor, graph, ids, filter, options), 0),
    ),
    ringIdentifiers: groupedLoader((pages: readonly VersionPage[], request: IdentifiersRequest) =>
      identifiersPages(actor, graph, pages, request, options),
    ),
    ringIdentifierCount: groupedLoader((ids: readonly string[], { kind }: OfKind) =>
      inOrder(ids, countIdentifiers(actor, graph, ids, kind, options), 0),
    ),
    lineage: groupedLoader((pages: readonly EventsPage[], request: InRun & { readonly first: number }) =>
      lineagePages(actor, graph, pages, request, options),
    ),
    lineageCount: groupedLoader((ringIds: readonly string[], { runId }: InRun) =>
      inOrder(ringIds, countLineage(actor, graph, ringIds, runId, options), 0),
    ),
    caseOf: new DataLoader((ringIds: readonly string[]) => casesOf(actor, graph, ringIds, options)),
    mergedRings: mapLoader((ringIds) => mergedRings(actor, graph, ringIds, options)),
    caseEvents: groupedLoader((pages: readonly EventsPage[], { first }: { readonly first: number }) =>
      caseEventPages(actor, graph, pages, first, options),
    ),
    look: mapLoader((ringIds) => looksAt(actor, graph, ringIds, options)),
    membersChanged: groupedLoader((pairs: readonly Omit<VersionPair, 'place'>[], _of: null) =>
      membersChanged(actor, graph, pairs, options),
    ),
    accountCells: groupedLoader((ids: readonly string[], range: DayRange) =>
      inOrder(ids, accountCells(actor, graph, ids, range, options), []),
    ),
    links: groupedLoader((pages: readonly LinkPage[], request: OfKinds & { readonly first: number }) =>
      accountLinkPages(actor, graph, pages, request, options),
    ),
    linkCount: groupedLoader((ids: readonly string[], { kinds }: OfKinds) =>
      inOrder(ids, countLinks(actor, graph, ids, kinds, options), 0),
    ),
    identifierAccounts: groupedLoader((pages: readonly LinkPage[], request: { readonly first: number }) =>
      identifierAccountPages(actor, graph, pages, request, options),
    ),
    linkBits: groupedLoader(async (links: readonly LinkName[], _of: null) => {
      const runId = await shownRunId();
      return runId === undefined ? links.map(() => undefined) : linkBits(actor, graph, links, runId, options);
    }),
  };
}

async function inOrder<V, M extends V | undefined>(
  keys: readonly string[],
  found: Promise<ReadonlyMap<string, V>>,
  missing: M,
): Promise<readonly (V | M)[]> {
  const values = await found;
  return keys.map((key) => values.get(key) ?? missing);
}
