import { keyParts } from '../domain/canonical-identifier.js';
import { Failure } from '../domain/failure.js';
import { decodeCursor, encodeCursor } from '../domain/page.js';
import { degreeOfNode, nodeCount, type RingGraph } from '../domain/ring-graph/ring-graph.js';
import { type SubgraphPage, subgraphPage } from '../domain/ring-graph/subgraph.js';
import { versionIdOf } from '../domain/version-id.js';
import type { RingVersion } from '../rings/ring-version.js';
import type { ApiContext } from './context.js';
import { fromGlobalId, toGlobalId } from './global-id.js';

/** More nodes on a screen say nothing to the eye. */
const MOST_NODES = 500;
/** Four links a node, and a page that a browser lays out at once. */
export const MOST_LINKS = 2_000;

/** A page of a ring's drawing with the graph that its nodes are of. */
export interface Drawing extends SubgraphPage {
  readonly graph: RingGraph;
  readonly first: number;
  readonly endCursor: string | undefined;
}

/** A page of a ring's nodes; a cursor holds on to the run that the drawing began with. */
export async function drawRing(
  { runId, ringId }: RingVersion,
  { first, after }: { readonly first: number; readonly after: string | undefined },
  { loaders }: ApiContext,
): Promise<Drawing> {
  if (first < 1 || first > MOST_NODES) {
    throw new Failure('BAD_REQUEST', `first must be from 1 to ${MOST_NODES}`);
  }
  const scope = `subgraph/${ringId}`;
  const position = after === undefined ? undefined : decodeCursor(scope, after);
  const pinned = position?.runId ?? runId;
  const graph = await loaders.ringGraph.load(versionIdOf(pinned, ringId));
  const begun = position && nodeOfId(graph, position.id);
  const page = subgraphPage(graph, { first, after: begun, mostLinks: MOST_LINKS });
  const last = page.nodes.at(-1);
  const endCursor =
    last === undefined
      ? undefined
      : encodeCursor(scope, { runId: pinned, key: '', id: idOfNode(graph, last) });
  return { ...page, graph, first, endCursor };
}

/** The global id of what a node stands for. */
export function idOfNode({ members, bindings }: RingGraph, node: number): string {
  return node < members.length
    ? toGlobalId('Account', members[node]!.accountId)
    : toGlobalId('Identifier', bindings[node - members.length]!.key);
}

/** An identifier that binds a ring, as a node. */
export function toBindingNode(graph: RingGraph, node: number) {
  const { key, bits } = graph.bindings[node - graph.members.length]!;
  return { nodeId: idOfNode(graph, node), ...keyParts(key), bits, accountsInRing: degreeOfNode(graph, node) };
}

/** A ring's members do not change within a run, but who showed an identifier does, and with it what binds. */
function nodeOfId(graph: RingGraph, id: string): number {
  const known = fromGlobalId(id);
  for (let node = 0; node < nodeCount(graph); node += 1) {
    const rawId =
      node < graph.members.length
        ? graph.members[node]!.accountId
        : graph.bindings[node - graph.members.length]!.key;
    const type = node < graph.members.length ? 'Account' : 'Identifier';
    if (known?.type === type && known.rawId === rawId) return node;
  }
  throw new Failure('BAD_REQUEST', 'The drawing has changed since: begin again without the cursor');
}
