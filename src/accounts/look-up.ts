import { type Actor, authorise } from '../domain/actor.js';
import { distinctEntries, type LookedUp, type LookUpTally, tallyLookUp } from '../domain/look-up.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';

const lookUpStatement = defineStatement<{ accountIds: readonly string[]; runId: string }, LookedUp>({
  file: 'account/look-up',
  mode: 'READ',
  row: (row) => {
    const versionId = row.optionalText('versionId');
    const group = versionId === undefined ? undefined : { versionId, exchanges: row.count('exchanges') };
    return { id: row.text('accountId'), group };
  },
});

/**
 * Which accounts of a list there are, and in which groups of a run (`undefined`: there is no run yet). Throws
 * `BAD_REQUEST` for too long a list.
 */
export async function lookUpAccounts(
  actor: Actor,
  graph: Graph,
  accountIds: readonly string[],
  runId: string | undefined,
  options: RunOptions = {},
): Promise<LookUpTally> {
  authorise(actor, 'READ');
  const distinct = distinctEntries(accountIds);
  const found = await graph.read(lookUpStatement, { accountIds: distinct, runId: runId ?? '' }, options);
  return tallyLookUp(distinct, found);
}
