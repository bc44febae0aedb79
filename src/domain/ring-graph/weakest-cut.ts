import { largestWithout } from './hinges.js';
import { largestPiece, type Pieces, piecesOf } from './pieces.js';
import { degreeOfNode, nodeCount, type RingGraph } from './ring-graph.js';

export interface WeakestCut {
  /** Identifiers as nodes, in the order they were taken away. */
  readonly values: readonly number[];
  /** Members of the largest piece before and after. */
  readonly largestBefore: number;
  readonly largestAfter: number;
  /** Is that less than the share asked for? Not when no two members hang together to begin with. */
  readonly reached: boolean;
}

/** A ring that is cut at less than this part of its piece has lost a fifth: what is left is no longer the same ring. Judgement. */
export const CUT_SHARE = 0.8;
/** Whoever needs more blocks a list; beyond these identifiers are taken by how many members showed them. */
export const CHOSEN_SINGLY = 25;
/** Each identifier chosen or tried walks over all nodes: so many in all take about a third of a second. */
const NODES_WALKED = 300_000;
const FEWEST_CHOSEN = 4;

/**
 * Few identifiers whose loss leaves less than `CUT_SHARE` of the largest piece in one piece. Greedy: takes the
 * identifier that parts most, or where none parts anything the one that most members of the largest piece hold; when
 * `CHOSEN_SINGLY` do not do (fewer in large rings), as many more as it needs by how many members hold them. At the
 * end gives back what was not needed. Hence small, and not always the smallest.
 */
export function weakestCut(
  graph: RingGraph,
  gone: Uint8Array = new Uint8Array(nodeCount(graph)),
): WeakestCut {
  const without = gone.slice();
  let pieces = piecesOf(graph, without);
  const largestBefore = largestPiece(pieces);
  const goal = CUT_SHARE * largestBefore;
  const singly = Math.max(
    FEWEST_CHOSEN,
    Math.min(CHOSEN_SINGLY, Math.floor(NODES_WALKED / nodeCount(graph))),
  );
  const taken: number[] = [];
  let largest = largestBefore;
  while (largest >= goal && largest > 1 && taken.length < singly) {
    const value = nextValue(graph, without, pieces);
    if (value === undefined) break;
    without[value] = 1;
    taken.push(value);
    pieces = piecesOf(graph, without);
    largest = largestPiece(pieces);
  }
  if (largest >= goal && largest > 1) {
    const more = mostHeldUntil(graph, without, goal);
    for (const value of more) without[value] = 1;
    taken.push(...more);
  }
  const reached = largestPiece(piecesOf(graph, without)) < goal;
  const values = reached ? withoutNeedless(graph, without, taken, goal, singly) : taken;
  return { values, largestBefore, largestAfter: largestPiece(piecesOf(graph, without)), reached };
}

/** The fewest of the identifiers left, those that most members hold first, that reach the goal. */
function mostHeldUntil(graph: RingGraph, without: Uint8Array, goal: number): readonly number[] {
  const values = Array.from(graph.bindings, (_, place) => graph.members.length + place)
    .filter((value) => without[value] === 0)
    .sort((a, b) => degreeOfNode(graph, b) - degreeOfNode(graph, a) || a - b);
  // The largest piece shrinks with every further one, so that halving finds the number.
  let few = 0;
  let enough = values.length;
  while (few < enough) {
    const half = (few + enough) >> 1;
    const tried = without.slice();
    for (const value of values.slice(0, half)) tried[value] = 1;
    if (largestPiece(piecesOf(graph, tried)) < goal) enough = half;
    else few = half + 1;
  }
  return values.slice(0, enough);
}

function nextValue(graph: RingGraph, gone: Uint8Array, pieces: Pieces): number | undefined {
  const { pieceOf, members } = pieces;
  const largest = largestPiece(pieces);
  const kept = largestWithout(graph, gone);
  let best: number | undefined;
  for (let node = graph.members.length; node < nodeCount(graph); node += 1) {
    if (gone[node] === 1 || members[pieceOf[node]!] !== largest) continue;
    if (best === undefined || isBetter(graph, kept, node, best)) best = node;
  }
  return best;
}

function isBetter(graph: RingGraph, kept: Int32Array, node: number, best: number): boolean {
  const difference = kept[best]! - kept[node]!;
  if (difference !== 0) return difference > 0;
  return degreeOfNode(graph, node) > degreeOfNode(graph, best);
}

/** Gives back, the first taken first, what the cut does without, of the first `mostTried`; changes `without` accordingly. */
function withoutNeedless(
  graph: RingGraph,
  without: Uint8Array,
  taken: readonly number[],
  goal: number,
  mostTried: number,
): readonly number[] {
  return taken.filter((value, place) => {
    if (place >= mostTried) return true;
    without[value] = 0;
    if (largestPiece(piecesOf(graph, without)) < goal) return false;
    without[value] = 1;
    return true;
  });
}
