import { nodeCount, type RingGraph } from './ring-graph.js';

/**
 * How many members the largest part of its piece would keep, were one node taken away, for every node at once:
 * depth-first with lowest reachable ancestors (Hopcroft and Tarjan 1973), adding up the subtrees that hang on the
 * node alone. A node taken away already keeps −1.
 */
export function largestWithout(graph: RingGraph, gone: Uint8Array): Int32Array {
  const { start, neighbours } = graph;
  const nodes = nodeCount(graph);
  const entered = new Int32Array(nodes);
  const lowest = new Int32Array(nodes);
  const parent = new Int32Array(nodes).fill(-1);
  const next = start.slice(0, nodes);
  const below = new Int32Array(nodes);
  const parted = new Int32Array(nodes);
  const largest = new Int32Array(nodes).fill(-1);
  let time = 0;
  for (let root = 0; root < nodes; root += 1) {
    if (gone[root] === 1 || entered[root] !== 0) continue;
    const order: number[] = [];
    const open = [root];
    entered[root] = lowest[root] = ++time;
    while (open.length > 0) {
      const node = open.at(-1)!;
      // On the first visit; no other begins at the start of the node's list.
      if (next[node] === start[node]) {
        order.push(node);
        below[node] = node < graph.members.length ? 1 : 0;
        largest[node] = 0;
      }
      if (next[node]! < start[node + 1]!) {
        const other = neighbours[next[node]!++]!;
        if (gone[other] === 1 || other === parent[node]) continue;
        if (entered[other] !== 0) {
          lowest[node] = Math.min(lowest[node]!, entered[other]!);
          continue;
        }
        parent[other] = node;
        entered[other] = lowest[other] = ++time;
        open.push(other);
        continue;
      }
      open.pop();
      const above = parent[node]!;
      if (above < 0) continue;
      lowest[above] = Math.min(lowest[above]!, lowest[node]!);
      below[above]! += below[node]!;
      if (lowest[node]! < entered[above]!) continue;
      parted[above]! += below[node]!;
      largest[above] = Math.max(largest[above]!, below[node]!);
    }
    const all = below[root]!;
    for (const node of order) {
      const itself = node < graph.members.length ? 1 : 0;
      largest[node] = Math.max(largest[node]!, all - parted[node]! - itself);
    }
  }
  return largest;
}
