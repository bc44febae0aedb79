import type { LinkGraph } from '../../src/domain/detection/link-graph.js';
import { CHANNELS } from '../../src/domain/identifier-kind.js';
import { cappedComponents, connectedComponents } from '../../src/evaluation/baselines/components.js';
import type { SharedValueEdge } from '../../src/evaluation/baselines/shared-value-edge.js';
import { twoSharedIdentifiers } from '../../src/evaluation/baselines/two-shared-identifiers.js';
import { evaluate } from '../../src/evaluation/evaluate.js';
import type { PredictedGroup } from '../../src/evaluation/predicted-group.js';
import type { Truth } from '../../src/evaluation/truth.js';
import type { Graph, RunOptions } from '../../src/graph/graph.js';
import { type Figures, figuresOf } from './figures.js';
import { louvainGroups } from './louvain.js';

/** What is compared, by the name it has in the tables. */
export const METHODS = [
  'ringtrace, RING',
  'ringtrace, RING and LINKED',
  'raw components',
  'components, degree up to 25',
  'two identifiers, degree up to 10',
  'Louvain',
] as const;
export type Method = (typeof METHODS)[number];

/** The rules that everybody tries first, on the links that detection saw. */
export async function plainMethods(
  graph: Graph,
  links: LinkGraph,
  truth: Truth,
  options: RunOptions,
): Promise<Partial<Record<Method, Figures>>> {
  const edges = edgesOf(links);
  const score = (groups: readonly (readonly number[])[]) =>
    figuresOf(evaluate(truth, asPredicted(groups, links, truth), { readings: ['RING'] }));
  return {
    'raw components': score(connectedComponents(edges)),
    'components, degree up to 25': score(cappedComponents(edges)),
    'two identifiers, degree up to 10': score(twoSharedIdentifiers(edges)),
    Louvain: score(await louvainGroups(graph, links, options)),
  };
}

function edgesOf(links: LinkGraph): readonly SharedValueEdge[] {
  const edges: SharedValueEdge[] = [];
  for (let value = 0; value < links.valueKeys.length; value += 1) {
    const kind = CHANNELS[links.channelOf[value]!]!;
    for (let edge = links.valueStart[value]!; edge < links.valueStart[value + 1]!; edge += 1) {
      edges.push({ account: links.accountsOf[edge]!, value, kind });
    }
  }
  return edges;
}

/** Plain rules know no roles and no odds: every member counts fully. */
function asPredicted(
  groups: readonly (readonly number[])[],
  links: LinkGraph,
  truth: Truth,
): readonly PredictedGroup[] {
  return groups.map((members, at) => ({
    groupId: `group-${at}`,
    reading: 'RING',
    confidence: 1,
    members: members.map((account) => {
      const accountId = links.accountIds[account]!;
      return { accountId, role: 'CORE', confidence: 1, exchanges: truth.get(accountId)?.exchanges ?? 0 };
    }),
  }));
}
