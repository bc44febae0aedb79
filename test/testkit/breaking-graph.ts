import type { Graph } from '../../src/graph/graph.js';

/**
 * A graph whose write number `last` (1, 2, …) commits and is the last that does: its answer is lost, as when the
 * process dies. Leases are not counted, and go on.
 */
export function breakingGraph(graph: Graph, last: number): Graph {
  let writes = 0;
  return {
    ...graph,
    write: async (name, work, options) => {
      if (name.startsWith('lease/')) return graph.write(name, work, options);
      writes += 1;
      if (writes > last) throw new Error('broken off');
      const result = await graph.write(name, work, options);
      if (writes === last) throw new Error('broken off');
      return result;
    },
  };
}
