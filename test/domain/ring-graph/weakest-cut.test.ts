import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestWithout } from '../../../src/domain/ring-graph/hinges.js';
import { largestPiece, piecesOf } from '../../../src/domain/ring-graph/pieces.js';
import { nodeCount, type RingGraph } from '../../../src/domain/ring-graph/ring-graph.js';
import { CUT_SHARE, weakestCut } from '../../../src/domain/ring-graph/weakest-cut.js';
import { ringGraph, ringGraphs } from '../../testkit/ring-graphs.js';

function without(graph: RingGraph, nodes: readonly number[]): Uint8Array {
  const gone = new Uint8Array(nodeCount(graph));
  for (const node of nodes) gone[node] = 1;
  return gone;
}

describe('what the loss of one node leaves', () => {
  it('is what walking its piece without it finds', () => {
    fc.assert(
      fc.property(ringGraphs, fc.nat(), (graph, pick) => {
        const gone = without(graph, [pick % nodeCount(graph)]);
        const kept = largestWithout(graph, gone);
        const { pieceOf } = piecesOf(graph, gone);
        for (let node = 0; node < nodeCount(graph); node += 1) {
          if (gone[node] === 1) continue;
          // Of its piece alone, the node itself taken away.
          const alone = Uint8Array.from(pieceOf, (piece, other) =>
            gone[other] === 1 || piece !== pieceOf[node] || other === node ? 1 : 0,
          );
          expect(kept[node]).toBe(largestPiece(piecesOf(graph, alone)));
        }
      }),
    );
  });
});

describe('the weakest cut', () => {
  it('leaves less than four fifths in one piece, and needs each of its identifiers', () => {
    fc.assert(
      fc.property(ringGraphs, (graph) => {
        const { values, largestBefore, largestAfter, reached } = weakestCut(graph);
        expect(largestBefore).toBe(largestPiece(piecesOf(graph, without(graph, []))));
        expect(largestAfter).toBe(largestPiece(piecesOf(graph, without(graph, values))));
        expect(reached).toBe(largestAfter < CUT_SHARE * largestBefore);
        // A ring of more than one member falls apart once nothing binds it.
        if (largestBefore > 1) expect(reached).toBe(true);
        for (const value of reached ? values : []) {
          const fewer = values.filter((other) => other !== value);
          expect(largestPiece(piecesOf(graph, without(graph, fewer)))).toBeGreaterThanOrEqual(
            CUT_SHARE * largestBefore,
          );
        }
      }),
    );
  });

  it('finds the hinge between two halves before the hubs inside them', () => {
    const graph = ringGraph(8, [
      [0, 1, 2, 3],
      [4, 5, 6, 7],
      [3, 4],
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ]);
    const { values, ...cut } = weakestCut(graph);
    expect(values.map((node) => graph.bindings[node - 8]!.key)).toEqual(['device|v2']);
    expect(cut).toEqual({ largestBefore: 8, largestAfter: 4, reached: true });
  });

  it('takes as many as it needs where every member holds many', () => {
    const everyone = Array.from({ length: 10 }, (_, n) => n);
    const cut = weakestCut(
      ringGraph(
        10,
        Array.from({ length: 40 }, () => everyone),
      ),
    );
    expect(cut).toMatchObject({ largestBefore: 10, largestAfter: 1, reached: true });
    expect(cut.values).toHaveLength(40);
  });

  it('is not reached where nothing hangs together', () => {
    expect(weakestCut(ringGraph(3, []))).toEqual({
      values: [],
      largestBefore: 1,
      largestAfter: 1,
      reached: false,
    });
  });
});
