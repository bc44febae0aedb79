import { degreeOfNode, neighboursOfNode, nodeCount, type RingGraph } from './ring-graph.js';

export interface Link {
  /** Nodes: a member and an identifier that it showed. */
  readonly member: number;
  readonly value: number;
}

export interface SubgraphPage {
  readonly nodes: readonly number[];
  /** Links from nodes of this page to nodes of it or of pages before. */
  readonly links: readonly Link[];
  /** Links of that sort left out because there are too many. */
  readonly linksCut: number;
  /** Nodes of pages to come. */
  readonly nodesLeft: number;
  /** Nodes of this page that have links to nodes to come, and how many. */
  readonly frontier: readonly { readonly node: number; readonly hidden: number }[];
}

/**
 * All nodes in the order in which a ring is drawn: the identifier that says most, the members that showed it, the
 * next identifier, the members not yet named, and so on; last the members that nothing binds.
 */
export function drawingOrder(graph: RingGraph): Uint32Array {
  const members = graph.members.length;
  const values = Array.from(graph.bindings, (_, place) => members + place).sort(
    (a, b) =>
      graph.bindings[b - members]!.bits - graph.bindings[a - members]!.bits ||
      degreeOfNode(graph, b) - degreeOfNode(graph, a) ||
      a - b,
  );
  const order = new Uint32Array(nodeCount(graph));
  const named = new Uint8Array(members);
  let place = 0;
  for (const value of values) {
    order[place++] = value;
    for (const member of neighboursOfNode(graph, value)) {
      if (named[member] === 1) continue;
      named[member] = 1;
      order[place++] = member;
    }
  }
  for (let member = 0; member < members; member += 1) if (named[member] === 0) order[place++] = member;
  return order;
}

/** Up to `first` nodes in drawing order after the node `after`, with at most `mostLinks` links. */
export function subgraphPage(
  graph: RingGraph,
  {
    first,
    after,
    mostLinks,
  }: { readonly first: number; readonly after: number | undefined; readonly mostLinks: number },
): SubgraphPage {
  const order = drawingOrder(graph);
  const placeOf = new Uint32Array(order.length);
  order.forEach((node, place) => {
    placeOf[node] = place;
  });
  const from = after === undefined ? 0 : placeOf[after]! + 1;
  const to = Math.min(order.length, from + first);
  const nodes = [...order.subarray(from, to)];
  const links: Link[] = [];
  const frontier: { node: number; hidden: number }[] = [];
  let linksCut = 0;
  for (const node of nodes) {
    let hidden = 0;
    for (const other of neighboursOfNode(graph, node)) {
      if (placeOf[other]! >= to) hidden += 1;
      else if (placeOf[other]! > placeOf[node]!) continue;
      else if (links.length === mostLinks) linksCut += 1;
      else links.push(toLink(graph, node, other));
    }
    if (hidden > 0) frontier.push({ node, hidden });
  }
  return { nodes, links, linksCut, nodesLeft: order.length - to, frontier };
}

function toLink({ members }: RingGraph, node: number, other: number): Link {
  return node < members.length ? { member: node, value: other } : { member: other, value: node };
}
