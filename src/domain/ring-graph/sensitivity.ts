import { addCounts } from '../count.js';
import { DEFAULT_PARAMETERS } from '../detection/parameters.js';
import { piecesOf } from './pieces.js';
import type { RingGraph } from './ring-graph.js';
import { nodeCount } from './ring-graph.js';
import type { MembersAndVolume } from './what-if.js';

/** What hangs together of a ring when identifiers that say less than a floor do not count. */
export interface FloorPoint {
  readonly floorBits: number;
  /** Identifiers that still count. */
  readonly identifiers: number;
  /** Groups that are left, as large as one that is reported. */
  readonly parts: number;
  /** Members of the largest of them. */
  readonly largest: number;
  /** Members in these groups, and what they took. */
  readonly left: MembersAndVolume;
}

/** Whole bits at which the floor is set. From the last on, 26, a value would have to tell one account from 67 million. */
const MOST_STEPS = 24;

/**
 * How a ring falls apart as the floor rises: from the bits at which a channel ties, by whole bits, to where nothing is
 * left of it. Read backwards it says at which floor parts merge.
 */
export function sensitivity(graph: RingGraph): readonly FloorPoint[] {
  const points: FloorPoint[] = [];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const point = atFloor(graph, DEFAULT_PARAMETERS.channelBits + step);
    points.push(point);
    if (point.left.accounts === 0) break;
  }
  return points;
}

function atFloor(graph: RingGraph, floorBits: number): FloorPoint {
  const gone = new Uint8Array(nodeCount(graph));
  graph.bindings.forEach(({ bits }, place) => {
    if (bits < floorBits) gone[graph.members.length + place] = 1;
  });
  const { pieceOf, members } = piecesOf(graph, gone);
  const isGroup = (count: number) => count >= DEFAULT_PARAMETERS.minGroup;
  const groups = members.filter(isGroup);
  let left: MembersAndVolume = { accounts: 0, exchanges: 0 };
  graph.members.forEach(({ exchanges }, node) => {
    if (!isGroup(members[pieceOf[node]!]!)) return;
    left = { accounts: left.accounts + 1, exchanges: addCounts(left.exchanges, exchanges) };
  });
  return {
    floorBits,
    identifiers: graph.bindings.filter(({ bits }) => bits >= floorBits).length,
    parts: groups.length,
    largest: groups.reduce((most, count) => Math.max(most, count), 0),
    left,
  };
}
