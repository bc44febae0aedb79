import { readFileSync } from 'node:fs';
import { type Labels, withGdsGraph } from '../../src/detection/gds-graph.js';
import { weightedEdges } from '../../src/detection/weighted-edges.js';
import type { LinkGraph } from '../../src/domain/detection/link-graph.js';
import { weightValues } from '../../src/domain/detection/weights.js';
import { MINIMUM_GROUP_ACCOUNTS } from '../../src/evaluation/baselines/shared-value-edge.js';
import type { Graph, RunOptions } from '../../src/graph/graph.js';
import type { Statement } from '../../src/graph/statement.js';

/** The product has no use for it, so it is not among the registered statements. */
const LOUVAIN: Statement<{ readonly graphName: string }, Labels> = {
  name: 'matrix/louvain',
  mode: 'READ',
  text: readFileSync(new URL('louvain.cypher', import.meta.url), 'utf8'),
  decode: (row) => {
    const communities = row.integers('communities');
    return new Map(row.integers('nodes').map((node, at) => [node, communities[at]!]));
  },
};

/** The accounts of each community of the weighted graph of accounts and values, as indexes. */
export async function louvainGroups(
  graph: Graph,
  links: LinkGraph,
  options: RunOptions,
): Promise<readonly (readonly number[])[]> {
  const { sources, targets, weights } = weightedEdges(links, weightValues(links));
  const labels = await withGdsGraph(graph, { sources, targets, weights }, options, async ({ graphName }) => {
    const rows = await graph.read(LOUVAIN, { graphName }, options);
    return rows[0] ?? new Map<number, number>();
  });
  const members = new Map<number, number[]>();
  for (let account = 0; account < links.accountIds.length; account += 1) {
    const community = labels.get(account);
    if (community === undefined) continue;
    const held = members.get(community);
    if (held) held.push(account);
    else members.set(community, [account]);
  }
  return [...members.values()].filter(({ length }) => length >= MINIMUM_GROUP_ACCOUNTS);
}
