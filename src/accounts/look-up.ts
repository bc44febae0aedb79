import { type Actor, authorise } from '../domain/actor.js';
import { Failure } from '../domain/failure.js';
import { type LookedUpAccount, type LookUpTally, tallyLookUp } from '../domain/look-up.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';

const lookUpStatement = defineStatement<{ accountIds: readonly string[]; runId: string }, LookedUpAccount>({
  file: 'account/look-up',
  mode: 'READ',
  row: (row) => {
    const versionId = row.optionalText('versionId');
    const group = versionId === undefined ? undefined : { versionId, exchanges: row.count('exchanges') };
    return { accountId: row.text('accountId'), group };
  },
});

/** As many ids as fit into a body, and a list that one statement answers at once. */
export const MOST_LOOKED_UP = 10_000;

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
  if (accountIds.length > MOST_LOOKED_UP) {
    throw new Failure('BAD_REQUEST', `Look up at most ${MOST_LOOKED_UP} accounts at once`);
  }
  const distinct = [...new Set(accountIds)];
  const found = await graph.read(lookUpStatement, { accountIds: distinct, runId: runId ?? '' }, options);
  return tallyLookUp(distinct, found);
}
