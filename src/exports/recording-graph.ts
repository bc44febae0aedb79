import type { Graph } from '../graph/graph.js';

export interface UsedStatement {
  /** Its path below `cypher/`, without the ending. */
  readonly name: string;
  readonly text: string;
  /** Each different set of parameters that it ran with, as JSON, sorted. */
  readonly parameters: readonly string[];
}

/** A graph that notes which statements are read through it, and with what. */
export function recordingGraph(graph: Graph): {
  readonly graph: Graph;
  readonly used: () => readonly UsedStatement[];
} {
  const texts = new Map<string, string>();
  const parameters = new Map<string, Set<string>>();
  return {
    graph: {
      ...graph,
      read: (statement, given, options) => {
        texts.set(statement.name, statement.text);
        const sets = parameters.get(statement.name) ?? new Set();
        parameters.set(statement.name, sets.add(JSON.stringify(given)));
        return graph.read(statement, given, options);
      },
    },
    used: () =>
      [...texts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, text]) => ({ name, text, parameters: [...(parameters.get(name) ?? [])].sort() })),
  };
}
