import { addCounts, type Count } from '../count.js';
import { IDENTIFIER_KIND_NAMES, IDENTIFIER_KINDS, type IdentifierKind } from '../identifier-kind.js';
import { degreeOfNode, neighboursOfNode, type RingGraph } from './ring-graph.js';

/** A card or a device is one person's or one operator's; addresses and prompts join what is otherwise apart. */
const TELLING: ReadonlySet<string> = new Set(['payment', 'device']);

/** Members that are drawn as one: those whose first hub is the same. */
export interface Cluster {
  /** The node of the hub; `undefined` for members that hold none of the hubs. */
  readonly hub: number | undefined;
  readonly accounts: number;
  readonly exchanges: Count;
}

export interface ClusterLink {
  /** The place of the cluster in the list of clusters. */
  readonly cluster: number;
  /** The node of the hub. */
  readonly hub: number;
  /** Members of the cluster that showed it. */
  readonly accounts: number;
}

export interface Summary {
  /** Identifiers as nodes, of each kind those that most members showed; the one that most showed first. */
  readonly hubs: readonly number[];
  readonly clusters: readonly Cluster[];
  readonly links: readonly ClusterLink[];
  readonly hubsLeftOut: number;
  readonly linksLeftOut: number;
}

/**
 * A ring in few nodes: of each kind the identifiers that most members showed, kinds in turn, and the members in
 * clusters by the first of these that they showed, payment instruments and devices before the others. Every member is
 * in one cluster. Of the links those that most members stand behind are kept.
 */
export function summarise(
  graph: RingGraph,
  { mostHubs, mostLinks }: { readonly mostHubs: number; readonly mostLinks: number },
): Summary {
  const members = graph.members.length;
  const values = Array.from(graph.bindings, (_, place) => members + place).sort(
    (a, b) => degreeOfNode(graph, b) - degreeOfNode(graph, a) || a - b,
  );
  const hubs = inTurn(values, (value) => kindOf(graph, value)).slice(0, mostHubs);
  hubs.sort((a, b) => degreeOfNode(graph, b) - degreeOfNode(graph, a) || a - b);
  const rankOf = new Map(hubs.map((hub, rank) => [hub, rank]));
  const telling = hubs.map((hub) => TELLING.has(IDENTIFIER_KINDS[kindOf(graph, hub)].channel));
  const clusters = new Map<number, { accounts: number; exchanges: Count; held: Map<number, number> }>();
  graph.members.forEach(({ exchanges }, member) => {
    const ranks = [...neighboursOfNode(graph, member)].flatMap((value) => rankOf.get(value) ?? []);
    const best = ranks.some((rank) => telling[rank]) ? ranks.filter((rank) => telling[rank]) : ranks;
    const first = best.length === 0 ? hubs.length : Math.min(...best);
    const cluster = clusters.get(first) ?? { accounts: 0, exchanges: 0, held: new Map<number, number>() };
    clusters.set(first, cluster);
    cluster.accounts += 1;
    cluster.exchanges = addCounts(cluster.exchanges, exchanges);
    for (const rank of ranks) cluster.held.set(rank, (cluster.held.get(rank) ?? 0) + 1);
  });
  const ordered = [...clusters].sort(([a], [b]) => a - b);
  const links = ordered
    .flatMap(([, { held }], cluster) =>
      [...held].map(([rank, accounts]) => ({ cluster, hub: hubs[rank]!, accounts })),
    )
    .sort((a, b) => b.accounts - a.accounts || a.cluster - b.cluster || a.hub - b.hub);
  return {
    hubs,
    clusters: ordered.map(([rank, { accounts, exchanges }]) => ({ hub: hubs[rank], accounts, exchanges })),
    links: links.slice(0, mostLinks),
    hubsLeftOut: values.length - hubs.length,
    linksLeftOut: Math.max(0, links.length - mostLinks),
  };
}

/** Values in their order within their kind, kinds in turn: the first of each, then the second of each. */
function inTurn(values: readonly number[], kind: (value: number) => string): number[] {
  const seen = new Map<string, number>();
  const places = values.map((value) => {
    const place = seen.get(kind(value)) ?? 0;
    seen.set(kind(value), place + 1);
    return { value, place };
  });
  return places.sort((a, b) => a.place - b.place).map(({ value }) => value);
}

function kindOf(graph: RingGraph, value: number): IdentifierKind {
  const { key } = graph.bindings[value - graph.members.length]!;
  return IDENTIFIER_KIND_NAMES.find((kind) => key.startsWith(`${kind}|`))!;
}
