import type { ApiContext } from '../context.js';
import { loadNode } from '../node-loading.js';
import { type Drawing, idOfNode, MOST_LINKS } from '../ring-drawing.js';

/** Enough to choose where to go on; `frontierCount` says how many there are. */
const SHOWN_FRONTIER = 100;

export const Subgraph = {
  nodes: ({ graph, nodes }: Drawing) => nodes.map((node) => ({ nodeId: idOfNode(graph, node) })),

  links: ({ graph, links }: Drawing) =>
    links.map(({ member, value }) => ({
      account: idOfNode(graph, member),
      identifier: idOfNode(graph, value),
      bits: graph.bindings[value - graph.members.length]!.bits,
    })),

  truncation: ({ graph, first, nodesLeft, linksCut, frontier }: Drawing) => {
    if (nodesLeft === 0 && linksCut === 0) return null;
    const bound = nodesLeft > 0 ? { reason: 'NODES', limit: first } : { reason: 'LINKS', limit: MOST_LINKS };
    const shown = frontier.slice(0, SHOWN_FRONTIER);
    return {
      ...bound,
      nodesLeft,
      linksCut,
      frontier: shown.map(({ node, hidden }) => ({ nodeId: idOfNode(graph, node), hiddenLinks: hidden })),
      frontierCount: frontier.length,
    };
  },
};

export const SubgraphNode = {
  entity: ({ nodeId }: { readonly nodeId: string }, _: unknown, context: ApiContext) =>
    loadNode(nodeId, context),
};
