import { type Actor, authorise } from '../domain/actor.js';
import { canonicalKey } from '../domain/canonical-identifier.js';
import { type IdentifierKind, identifierKey } from '../domain/identifier-kind.js';
import { distinctEntries, type LookedUp, type LookUpTally, tallyLookUp } from '../domain/look-up.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';

const lookUpStatement = defineStatement<{ keys: readonly string[]; runId: string }, LookedUp>({
  file: 'identifier/look-up',
  mode: 'READ',
  row: (row) => {
    const versionId = row.optionalText('versionId');
    return { id: row.text('key'), group: versionId === undefined ? undefined : { versionId, exchanges: 0 } };
  },
});

/**
 * Which identifiers of a list somebody showed, and which groups of a run (`undefined`: there is no run yet) they bind, by
 * their keys. Throws `BAD_REQUEST` for too long a list.
 */
export async function lookUpIdentifiers(
  actor: Actor,
  graph: Graph,
  kind: IdentifierKind,
  values: readonly string[],
  runId: string | undefined,
  options: RunOptions = {},
): Promise<LookUpTally> {
  authorise(actor, 'READ');
  // A text that cannot be a value names nothing, and is counted as such.
  const keys = distinctEntries(values).map(
    (value) => canonicalKey(kind, value) ?? identifierKey(kind, value),
  );
  const distinct = [...new Set(keys)];
  const found = await graph.read(lookUpStatement, { keys: distinct, runId: runId ?? '' }, options);
  return tallyLookUp(distinct, found);
}
