import { type Actor, authorise } from '../domain/actor.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';

/** Accounts outside a ring that the loss of identifiers would touch. */
export interface Touched {
  readonly outside: number;
  /** Those of them that another group of the same run names. */
  readonly inOtherRings: number;
}

const count = defineStatement<{ versionId: string; keys: readonly string[] }, Touched>({
  file: 'ring/count-touched',
  mode: 'READ',
  row: (row) => ({ outside: row.integer('outside'), inOtherRings: row.integer('inOtherRings') }),
});

/** Counts the accounts outside a version that showed any of some identifiers, as the graph holds them now. */
export async function countTouched(
  actor: Actor,
  graph: Graph,
  versionId: string,
  keys: readonly string[],
  options: RunOptions = {},
): Promise<Touched> {
  authorise(actor, 'READ');
  const [touched] = await graph.read(count, { versionId, keys }, options);
  return touched ?? { outside: 0, inOtherRings: 0 };
}
