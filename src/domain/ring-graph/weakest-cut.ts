import { largestWithout } from './hinges.js';
import { largestPiece, piecesOf } from './pieces.js';
import { degreeOfNode, nodeCount, type RingGraph } from './ring-graph.js';

export interface WeakestCut {
  /** Identifiers as nodes, in the order they were taken away. */
  readonly values: readonly number[];
  /** Members of the largest piece before and after. */
  readonly largestBefore: number;
  readonly largestAfter: number;
  /** Members in one piece by less than the share asked for? Not when so many identifiers did not do. */
  readonly reached: boolean;
}

/** A ring that is cut at less than this part of its piece has lost a fifth: what is left is no longer the same ring. Judgement. */
export const CUT_SHARE = 0.8;
/** Nobody blocks more identifiers at once by hand; each costs one walk over the ring. */
export const MOST_CUT = 25;

/**
 * Few identifiers whose loss leaves less than `CUT_SHARE` of the largest piece in one piece. Greedy: takes the
 * identifier that parts most, or where none parts anything the one that most members of the largest piece hold, and
 * at the end gives back each that was not needed. Hence small, and not always the smallest.
 */
export function weakestCut(
  graph: RingGraph,
  gone: Uint8Array = new Uint8Array(nodeCount(graph)),
): WeakestCut {
  const without = gone.slice();
  const largestBefore = largestPiece(piecesOf(graph, without));
  const goal = CUT_SHARE * largestBefore;
  const taken: number[] = [];
  let largest = largestBefore;
  while (largest >= goal && largest > 1 && taken.length < MOST_CUT) {
    const value = nextValue(graph, without, largest);
    if (value === undefined) break;
    without[value] = 1;
    taken.push(value);
    largest = largestPiece(piecesOf(graph, without));
  }
  const reached = largest < goal;
  const values = reached ? withoutNeedless(graph, without, taken, goal) : taken;
  return { values, largestBefore, largestAfter: largestPiece(piecesOf(graph, without)), reached };
}

function nextValue(graph: RingGraph, gone: Uint8Array, largest: number): number | undefined {
  const { pieceOf, members } = piecesOf(graph, gone);
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

/** Gives back, the first taken first, what the cut does without; changes `without` accordingly. */
function withoutNeedless(
  graph: RingGraph,
  without: Uint8Array,
  taken: readonly number[],
  goal: number,
): readonly number[] {
  return taken.filter((value) => {
    without[value] = 0;
    if (largestPiece(piecesOf(graph, without)) < goal) return false;
    without[value] = 1;
    return true;
  });
}
