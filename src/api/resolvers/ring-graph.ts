import { canonicalKey } from '../../domain/canonical-identifier.js';
import { Failure } from '../../domain/failure.js';
import type { Channel, IdentifierKind } from '../../domain/identifier-kind.js';
import type { RingGraph } from '../../domain/ring-graph/ring-graph.js';
import { type FloorPoint as Floor, sensitivity } from '../../domain/ring-graph/sensitivity.js';
import { type Summary, summarise } from '../../domain/ring-graph/summary.js';
import { type WeakestCut as Cut, weakestCut } from '../../domain/ring-graph/weakest-cut.js';
import { keysGone, type WhatIf as Outcome, whatIf } from '../../domain/ring-graph/what-if.js';
import type { RingVersion } from '../../rings/ring-version.js';
import { countTouched, type Touched } from '../../rings/touched.js';
import { type Maybe, type PageArguments, toPageRequest } from '../arguments.js';
import type { ApiContext } from '../context.js';
import { drawRing, idOfNode, toBindingNode } from '../ring-drawing.js';

interface RemovalInput {
  readonly identifiers?: Maybe<readonly { readonly kind: IdentifierKind; readonly value: string }[]>;
  readonly accounts?: Maybe<readonly string[]>;
  readonly channels?: Maybe<readonly Channel[]>;
  readonly networks?: Maybe<readonly string[]>;
}
type InGraph<T> = T & { readonly graph: RingGraph };
/** What is read of the accounts outside, at most once. */
type WithTouched<T> = InGraph<T> & { readonly touched: () => Promise<Touched> };

/** A screen of hubs, each with its cluster. */
const SUMMARY_BOUNDS = { mostHubs: 100, mostLinks: 1_000 };
/** One screen of parts; `componentCount` says how many there are. */
const SHOWN_COMPONENTS = 20;
/** Beyond these nobody reads a cut; `identifierCount` says how many there are. */
const SHOWN_CUT = 100;
/** A long list by hand; a whole channel needs no names. */
const MOST_REMOVED = 1_000;
/** Each is held against every address of the ring. */
const MOST_NETWORKS = 100;

const graphOf = ({ versionId }: RingVersion, { loaders }: ApiContext) => loaders.ringGraph.load(versionId);

/** What a ring answers from its members and binding identifiers, read into memory once a request. */
export const RingGraphFields = {
  subgraph: (ring: RingVersion, args: PageArguments, context: ApiContext) =>
    drawRing(ring, toPageRequest(args), context),

  summaryGraph: async (ring: RingVersion, _: unknown, context: ApiContext): Promise<InGraph<Summary>> => {
    const graph = await graphOf(ring, context);
    return { graph, ...summarise(graph, SUMMARY_BOUNDS) };
  },

  weakestCut: async (ring: RingVersion, _: unknown, context: ApiContext): Promise<InGraph<Cut>> => {
    const graph = await graphOf(ring, context);
    return { graph, ...weakestCut(graph) };
  },

  sensitivity: async (ring: RingVersion, _: unknown, context: ApiContext): Promise<InGraph<Floor>[]> => {
    const graph = await graphOf(ring, context);
    return sensitivity(graph).map((point) => ({ ...point, graph }));
  },

  whatIf: async (
    ring: RingVersion,
    { remove }: { readonly remove: RemovalInput },
    context: ApiContext,
  ): Promise<WithTouched<Outcome>> => {
    const identifiers = remove.identifiers ?? [];
    const accounts = remove.accounts ?? [];
    const networks = remove.networks ?? [];
    if (identifiers.length + accounts.length > MOST_REMOVED) {
      throw new Failure('BAD_REQUEST', `Name at most ${MOST_REMOVED} identifiers and accounts`);
    }
    if (networks.length > MOST_NETWORKS) {
      throw new Failure('BAD_REQUEST', `Name at most ${MOST_NETWORKS} networks`);
    }
    const graph = await graphOf(ring, context);
    // A text that cannot be a value names nothing, and is counted as such.
    const keys = identifiers.map(({ kind, value }) => canonicalKey(kind, value) ?? `${kind}|${value}`);
    const removal = { identifiers: keys, accounts, networks, channels: remove.channels ?? [] };
    const outcome = whatIf(graph, removal);
    let counted: Promise<Touched> | undefined;
    const touched = () => (counted ??= touchedOutside(ring, keysGone(graph, outcome), context));
    return { graph, touched, ...outcome };
  },
};

export const SummaryGraph = {
  hubs: ({ graph, hubs }: InGraph<Summary>) => hubs.map((node) => toBindingNode(graph, node)),
  clusters: ({ graph, clusters }: InGraph<Summary>) =>
    clusters.map(({ hub, ...cluster }, place) => ({
      ...cluster,
      clusterId: clusterId(place),
      hub: hub === undefined ? null : idOfNode(graph, hub),
    })),
  links: ({ graph, links }: InGraph<Summary>) =>
    links.map(({ cluster, hub, accounts }) => ({
      cluster: clusterId(cluster),
      hub: idOfNode(graph, hub),
      accounts,
    })),
};

export const WeakestCut = {
  identifiers: ({ graph, values }: InGraph<Cut>) =>
    values.slice(0, SHOWN_CUT).map((node) => toBindingNode(graph, node)),
  identifierCount: ({ values }: Cut) => values.length,
};

export const FloorPoint = {
  partCount: ({ parts }: Floor) => parts,
  largestShare: ({ largest, graph }: InGraph<Floor>) => (largest === 0 ? 0 : largest / graph.members.length),
};

export const WhatIf = {
  components: ({ components }: Outcome) => components.slice(0, SHOWN_COMPONENTS),
  componentCount: ({ components }: Outcome) => components.length,
  touchedOutside: async ({ touched }: WithTouched<Outcome>) => (await touched()).outside,
  touchedInOtherRings: async ({ touched }: WithTouched<Outcome>) => (await touched()).inOtherRings,
  nextCut: ({ graph, gone }: InGraph<Outcome>): InGraph<Cut> => ({ graph, ...weakestCut(graph, gone) }),
};

function touchedOutside(
  { versionId }: RingVersion,
  keys: readonly string[],
  { actor, graph, options }: ApiContext,
): Promise<Touched> {
  return countTouched(actor, graph, versionId, keys, options);
}

const clusterId = (place: number): string => `cluster-${place}`;
