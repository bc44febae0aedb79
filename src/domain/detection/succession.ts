import { CHANNELS } from '../identifier-kind.js';
import type { Judgement } from '../ring.js';
import { DAY_MS } from '../time.js';
import { type Likeness, likenessOf } from './likeness.js';
import { degreeOf, firstUse, type LinkGraph } from './link-graph.js';
import type { DetectionParameters } from './parameters.js';

/** What a group is asked about when it might follow another or be followed. */
export interface GroupHistory {
  /** Ascending account numbers. */
  readonly members: Uint32Array;
  /** Epoch milliseconds of the bans and suspensions of members. */
  readonly enforcedAt: readonly number[];
}

/** One group that took up the work of another. */
export interface Succession {
  readonly predecessor: number;
  /** Share of the successor's members that began within the window after a measure against the predecessor. */
  readonly began: number;
}

/** An operator whose accounts are banned is back within this time. Judgement: hours when scripted, two days by hand. */
const WINDOW_MS = 2 * DAY_MS;
/** A successor begins as one: this part of its members within the window. Judgement: a majority and a margin. */
const BEGAN_SHARE = 0.6;

/**
 * Tells which groups took up the work of another, by place: most of their members began within two days after
 * members of the other were banned or suspended, and both ask for the same prompts beyond what anybody asks for. Nothing
 * need be handed on. Groups under `minRing` are not asked; of several predecessors the one after whose measures most
 * began, then the first.
 */
export function findSuccessions(
  graph: LinkGraph,
  weights: Float64Array,
  groups: readonly GroupHistory[],
  parameters: DetectionParameters,
): readonly (Succession | undefined)[] {
  const banned = groups.map(({ enforcedAt }) => [...enforcedAt].sort((a, b) => a - b));
  const isFollowed = banned.some((times) => times.length >= parameters.minRing);
  return groups.map(({ members }, successor): Succession | undefined => {
    if (!isFollowed || members.length < parameters.minRing) return undefined;
    const starts = Array.from(members, (account) => startOf(graph, account));
    const followed = banned
      .map((times, predecessor) => ({ predecessor, began: shareAfter(starts, times) }))
      .filter(({ predecessor, began }) => predecessor !== successor && began >= BEGAN_SHARE)
      .filter(({ predecessor }) => banned[predecessor]!.length >= parameters.minRing)
      .sort((a, b) => b.began - a.began || a.predecessor - b.predecessor);
    return followed.find(({ predecessor }) => {
      const { bits, containment } = promptLikeness(graph, weights, members, groups[predecessor]!.members);
      return bits >= parameters.likeOneBits && containment >= parameters.likeOneRatio;
    });
  });
}

/** The number that a succession rests on, as it is kept with the group. */
export function judgeSuccession(succession: Succession | undefined): readonly Judgement[] {
  if (!succession) return [];
  const reason =
    'Members that began within two days after members of the group it succeeds, which shares its prompts, were banned';
  return [{ name: 'began', value: succession.began, threshold: BEGAN_SHARE, reason }];
}

/** Share of `starts` that lie within the window after one of `times`, which ascend. */
function shareAfter(starts: readonly number[], times: readonly number[]): number {
  const after = starts.filter((start) => times.some((time) => time <= start && start - time <= WINDOW_MS));
  return after.length / starts.length;
}

function startOf(graph: LinkGraph, account: number): number {
  let first = Number.POSITIVE_INFINITY;
  for (let at = graph.accountStart[account]!; at < graph.accountStart[account + 1]!; at += 1) {
    first = Math.min(first, firstUse(graph, graph.valuesOf[at]!, account));
  }
  return first;
}

function promptLikeness(
  graph: LinkGraph,
  weights: Float64Array,
  some: Uint32Array,
  others: Uint32Array,
): Likeness {
  const held = holdersBy(graph, some);
  const heldByOthers = holdersBy(graph, others);
  const sums = { across: 0, insideHere: 0, insideThere: 0, commonHere: 0, commonThere: 0, everybody: 0 };
  for (let value = 0; value < graph.valueKeys.length; value += 1) {
    if (CHANNELS[graph.channelOf[value]!] !== 'prompt') continue;
    const weight = weights[value]!;
    const frequency = degreeOf(graph, value) / graph.accountIds.length;
    const k = held.get(value) ?? 0;
    const l = heldByOthers.get(value) ?? 0;
    const here = k / some.length;
    const there = l / others.length;
    sums.across += here * there * weight;
    sums.insideHere += here * ((k - 1) / (some.length - 1)) * weight;
    sums.insideThere += there * ((l - 1) / (others.length - 1)) * weight;
    sums.commonHere += frequency * here * weight;
    sums.commonThere += frequency * there * weight;
    sums.everybody += frequency * frequency * weight;
  }
  return likenessOf(sums);
}

function holdersBy(graph: LinkGraph, members: Uint32Array): ReadonlyMap<number, number> {
  const held = new Map<number, number>();
  for (const account of members) {
    for (let at = graph.accountStart[account]!; at < graph.accountStart[account + 1]!; at += 1) {
      const value = graph.valuesOf[at]!;
      held.set(value, (held.get(value) ?? 0) + 1);
    }
  }
  return held;
}
