import { type Actor, authorise } from '../domain/actor.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';

export interface LinkName {
  readonly accountId: string;
  /** `kind|value` of the identifier. */
  readonly key: string;
}

const linkBitsStatement = defineStatement<
  { links: readonly LinkName[]; runId: string },
  LinkName & { readonly bits: number }
>({
  file: 'account/link-bits',
  mode: 'READ',
  row: (row) => ({ accountId: row.text('accountId'), key: row.text('key'), bits: row.number('bits') }),
});

/** What each link counts for in the account's groups of a run, in the order given; `undefined`: nothing. */
export async function linkBits(
  actor: Actor,
  graph: Graph,
  links: readonly LinkName[],
  runId: string,
  options: RunOptions = {},
): Promise<readonly (number | undefined)[]> {
  authorise(actor, 'READ');
  const rows = await graph.read(linkBitsStatement, { links, runId }, options);
  const bits = new Map(rows.map((row) => [`${row.accountId} ${row.key}`, row.bits]));
  return links.map(({ accountId, key }) => bits.get(`${accountId} ${key}`));
}
