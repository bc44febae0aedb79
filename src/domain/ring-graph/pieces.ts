import { neighboursOfNode, nodeCount, type RingGraph } from './ring-graph.js';

/** The pieces that a ring falls into when nodes are taken away. */
export interface Pieces {
  /** By node; −1 for nodes taken away. */
  readonly pieceOf: Int32Array;
  /** Members of each piece; 0 for one of identifiers alone. */
  readonly members: readonly number[];
}

/** `gone[node]` is 1 for a node taken away. */
export function piecesOf(graph: RingGraph, gone: Uint8Array): Pieces {
  const pieceOf = new Int32Array(nodeCount(graph)).fill(-1);
  const members: number[] = [];
  for (let root = 0; root < pieceOf.length; root += 1) {
    if (gone[root] === 1 || pieceOf[root] !== -1) continue;
    const piece = members.length;
    let found = 0;
    const open = [root];
    pieceOf[root] = piece;
    while (open.length > 0) {
      const node = open.pop()!;
      if (node < graph.members.length) found += 1;
      for (const other of neighboursOfNode(graph, node)) {
        if (gone[other] === 1 || pieceOf[other] !== -1) continue;
        pieceOf[other] = piece;
        open.push(other);
      }
    }
    members.push(found);
  }
  return { pieceOf, members };
}

/** Members of the largest piece. */
export function largestPiece({ members }: Pieces): number {
  return members.reduce((most, count) => Math.max(most, count), 0);
}
