import type { Actor } from '../domain/actor.js';
import type { IdentifierLinks } from '../domain/detection/link-graph.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { identifierHolders, type WalkableLinks, walkableLinks } from './walkable-links.js';

/** Bounds of the walk from one account to another, so that it answers at once whatever the accounts. */
export const LINK_PATH_BOUNDS = {
  hops: 3,
  /** More paths than these say nothing new. */
  paths: 5,
  /** A value that more accounts showed is not walked through: it leads everywhere. */
  mostHolders: 100,
  /** Values of each of the two accounts that are walked through, those of fewest accounts first. */
  links: 200,
  /** Accounts next to each of the two whose own values are read, for paths of three steps. */
  neighbours: 300,
  /** Values of each of these. */
  neighbourLinks: 40,
  /** Values between the neighbours of one and those of the other. */
  middles: 200,
  /** Popular values named. */
  popular: 20,
} as const;

export interface PathCut {
  readonly reason: 'PATHS' | 'LINKS' | 'NEIGHBOURS' | 'NEIGHBOUR_LINKS' | 'MIDDLES';
  readonly limit: number;
  /** How many were left out. */
  readonly cut: number;
}

interface Walk {
  readonly identifiers: readonly IdentifierLinks[];
  readonly popular: number;
  readonly cuts: readonly PathCut[];
}

/** Reads the identifiers over which paths between two accounts may lead; `undefined` when one does not exist. */
export async function walkBetween(
  actor: Actor,
  graph: Graph,
  from: string,
  to: string,
  maxHops: number,
  options: RunOptions,
): Promise<Walk | undefined> {
  const { mostHolders, links: limit } = LINK_PATH_BOUNDS;
  const ends = await walkableLinks(actor, graph, [from, to], { mostHolders, limit }, options);
  if (ends.length < 2) return undefined;
  const keys = [...new Set(ends.flatMap((end) => end.keys))];
  const near = await identifierHolders(actor, graph, keys, options);
  const popular = ends.reduce((sum, end) => sum + end.popular, 0);
  const cuts = cutOf('LINKS', limit, leftOut(ends));
  if (maxHops < 3) return { identifiers: near, popular, cuts };
  const middle = await walkMiddle(actor, graph, near, [from, to], options);
  return { identifiers: [...near, ...middle.identifiers], popular, cuts: [...cuts, ...middle.cuts] };
}

/** Reads the identifiers that neighbours of the one share with neighbours of the other. */
async function walkMiddle(
  actor: Actor,
  graph: Graph,
  near: readonly IdentifierLinks[],
  ends: readonly [string, string],
  options: RunOptions,
): Promise<Pick<Walk, 'identifiers' | 'cuts'>> {
  const { mostHolders, neighbours, neighbourLinks: limit, middles } = LINK_PATH_BOUNDS;
  const sides = ends.map((end) => besides(near, end));
  const walked = sides.map((side) => new Set(side.slice(0, neighbours)));
  const beyond = sides.reduce((sum, side) => sum + Math.max(0, side.length - neighbours), 0);
  const accountIds = [...new Set(walked.flatMap((side) => [...side]))];
  const links = await walkableLinks(actor, graph, accountIds, { mostHolders, limit }, options);
  const reached = walked.map((side) => keysOf(links.filter(({ accountId }) => side.has(accountId))));
  const known = new Set(near.map(({ key }) => key));
  const shared = [...reached[0]!].filter((key) => reached[1]!.has(key) && !known.has(key)).sort();
  return {
    identifiers: await identifierHolders(actor, graph, shared.slice(0, middles), options),
    cuts: [
      ...cutOf('NEIGHBOURS', neighbours, beyond),
      ...cutOf('NEIGHBOUR_LINKS', limit, leftOut(links)),
      ...cutOf('MIDDLES', middles, shared.length - middles),
    ],
  };
}

/** The accounts that showed a value with `end`, over values of fewest accounts first. */
function besides(near: readonly IdentifierLinks[], end: string): readonly string[] {
  const held = near.filter(({ links }) => links.some(({ accountId }) => accountId === end));
  const rarest = [...held].sort((a, b) => a.links.length - b.links.length || (a.key < b.key ? -1 : 1));
  const found = new Set(rarest.flatMap(({ links }) => links.map(({ accountId }) => accountId)));
  found.delete(end);
  return [...found];
}

const keysOf = (links: readonly WalkableLinks[]) => new Set(links.flatMap(({ keys }) => keys));

const leftOut = (links: readonly WalkableLinks[]) =>
  links.reduce((sum, { keys, walkable }) => sum + walkable - keys.length, 0);

function cutOf(reason: PathCut['reason'], limit: number, cut: number): readonly PathCut[] {
  return cut > 0 ? [{ reason, limit, cut }] : [];
}
