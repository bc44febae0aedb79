import { type Actor, authorise } from '../domain/actor.js';
import {
  buildRingGraph,
  type GraphBinding,
  type GraphMember,
  type RingGraph,
} from '../domain/ring-graph/ring-graph.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';
import { allMembers } from './all-members.js';

const bindingHolders = defineStatement<
  { versionId: string },
  GraphBinding & { readonly holders: readonly string[] }
>({
  file: 'ring/binding-holders',
  mode: 'READ',
  row: (row) => ({ key: row.text('key'), bits: row.number('bits'), holders: row.texts('accountIds') }),
});

/**
 * The members of a ring as a run found it, with the identifiers that bind them. Who showed an identifier is read as
 * it is now. Empty for a SUSPECTED group.
 */
export async function loadRingGraph(
  actor: Actor,
  graph: Graph,
  versionId: string,
  options: RunOptions = {},
): Promise<RingGraph> {
  authorise(actor, 'READ');
  const bindings = graph.read(bindingHolders, { versionId }, options);
  const [members, held] = await Promise.all([membersOf(actor, graph, versionId, options), bindings]);
  return buildRingGraph(members, held);
}

async function membersOf(
  actor: Actor,
  graph: Graph,
  versionId: string,
  options: RunOptions,
): Promise<readonly GraphMember[]> {
  const members: GraphMember[] = [];
  for await (const { accountId, exchanges, role } of allMembers(actor, graph, versionId, options)) {
    members.push({ accountId, exchanges, isCore: role === 'CORE' });
  }
  return members;
}
