import { type Actor, authorise } from '../domain/actor.js';
import { groupBy } from '../domain/group-by.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';
import { fromBindingRow, type RingIdentifier } from './identifiers-page.js';

const setAside = defineStatement<
  { versionId: string; accountIds: readonly string[] },
  { readonly accountId: string; readonly identifier: RingIdentifier }
>({
  file: 'ring/set-aside-of',
  mode: 'READ',
  row: (row) => ({ accountId: row.text('accountId'), identifier: fromBindingRow(row) }),
});

/** What members showed and what was set aside in a version, by account; those most members showed first. */
export async function setAsideOf(
  actor: Actor,
  graph: Graph,
  versionId: string,
  accountIds: readonly string[],
  options: RunOptions = {},
): Promise<ReadonlyMap<string, readonly RingIdentifier[]>> {
  authorise(actor, 'READ');
  const rows = await graph.read(setAside, { versionId, accountIds }, options);
  const byAccount = groupBy(rows, ({ accountId }) => accountId);
  return new Map([...byAccount].map(([id, found]) => [id, found.map(({ identifier }) => identifier)]));
}
