import { type Actor, authorise } from '../domain/actor.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement, type Parameters } from '../graph/statement.js';
import type { ApiKey } from './api-key.js';
import { fromKeyRow } from './key-row.js';

const list = defineStatement<Parameters, ApiKey>({
  file: 'access/list-keys',
  mode: 'READ',
  row: fromKeyRow,
});
const countValid = defineStatement<{ now: number }, number>({
  file: 'access/count-valid-keys',
  mode: 'READ',
  row: (row) => row.integer('keys'),
});

/** Every key, the oldest first. */
export async function listKeys(
  actor: Actor,
  graph: Graph,
  options: RunOptions = {},
): Promise<readonly ApiKey[]> {
  authorise(actor, 'ADMINISTER');
  return graph.read(list, {}, options);
}

/** Does any API key open the door? Asked by a server before it decides how callers are known. */
export async function hasValidKeys(graph: Graph, now: number): Promise<boolean> {
  const [keys = 0] = await graph.read(countValid, { now });
  return keys > 0;
}
