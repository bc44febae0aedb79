/** A graph as lists of neighbours: those of node n are `neighbours[start[n]] … neighbours[start[n + 1] − 1]`. */
export interface NeighbourLists {
  readonly start: Uint32Array;
  readonly neighbours: Uint32Array;
}

/**
 * The blocks of a graph: largest parts that stay in one piece whatever single node is taken away (Hopcroft and
 * Tarjan 1973). A node through which two blocks hang together is in both. Blocks of two nodes are left out.
 */
export function blocksOf({ start, neighbours }: NeighbourLists): readonly (readonly number[])[] {
  const nodes = start.length - 1;
  const entered = new Int32Array(nodes);
  const lowest = new Int32Array(nodes);
  const next = start.slice(0, nodes);
  const parent = new Int32Array(nodes).fill(-1);
  const path: number[] = [];
  const blocks: number[][] = [];
  let time = 0;
  for (let root = 0; root < nodes; root += 1) {
    if (entered[root] !== 0) continue;
    const open: number[] = [root];
    entered[root] = lowest[root] = ++time;
    path.push(root);
    while (open.length > 0) {
      const node = open.at(-1)!;
      if (next[node]! < start[node + 1]!) {
        const other = neighbours[next[node]!++]!;
        if (entered[other] === 0) {
          parent[other] = node;
          entered[other] = lowest[other] = ++time;
          open.push(other);
          path.push(other);
        } else if (other !== parent[node]) lowest[node] = Math.min(lowest[node]!, entered[other]!);
        continue;
      }
      open.pop();
      const above = parent[node]!;
      if (above < 0) continue;
      lowest[above] = Math.min(lowest[above]!, lowest[node]!);
      if (lowest[node]! < entered[above]!) continue;
      const block: number[] = [above];
      for (;;) {
        const member = path.pop()!;
        block.push(member);
        if (member === node) break;
      }
      if (block.length > 2) blocks.push(block);
    }
    path.length = 0;
  }
  return blocks;
}
