import { type Actor, authorise } from '../domain/actor.js';
import { groupBy } from '../domain/group-by.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';
import { fromBindingRow, type RingIdentifier } from '../rings/identifiers-page.js';

export interface IdentifierRing {
  readonly versionId: string;
  readonly binding: RingIdentifier;
}

/** An address of a carrier may touch every group there is; the ones that share it most matter. */
const MOST_RINGS = 100;

const rings = defineStatement<{ keys: readonly string[]; runId: string; limit: number }, IdentifierRing>({
  file: 'identifier/rings',
  mode: 'READ',
  row: (row) => ({ versionId: row.text('versionId'), binding: fromBindingRow(row) }),
});

/** The groups of a run that an identifier binds or was set aside in, by key; at most 100 each. */
export async function identifierRings(
  actor: Actor,
  graph: Graph,
  keys: readonly string[],
  runId: string,
  options: RunOptions = {},
): Promise<ReadonlyMap<string, readonly IdentifierRing[]>> {
  authorise(actor, 'READ');
  const rows = await graph.read(rings, { keys, runId, limit: MOST_RINGS }, options);
  return groupBy(rows, ({ binding }) => binding.key);
}
