import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';
import { lockAccounts } from './forget-account.js';

interface OldIdentifiers {
  /** `undefined`: none was left to look at. */
  readonly last: string | undefined;
  readonly looked: number;
  readonly keys: readonly string[];
  /** Side by side with `keys`. */
  readonly accountIds: readonly string[];
}

const oldIdentifiers = defineStatement<{ after: string; before: number; limit: number }, OldIdentifiers>({
  file: 'retention/old-identifiers',
  mode: 'READ',
  row: (row) => ({
    last: row.optionalText('last'),
    looked: row.integer('looked'),
    keys: row.texts('keys'),
    accountIds: row.texts('accountIds'),
  }),
});
const lockIdentifiers = defineStatement<{ keys: readonly string[] }>({
  file: 'retention/lock-identifiers',
  mode: 'WRITE',
});
const deleteOldIdentifiers = defineStatement<{ keys: readonly string[]; before: number }, number>({
  file: 'retention/delete-old-identifiers',
  mode: 'WRITE',
  row: (row) => row.integer('deleted'),
});

/** Looked at by one read, so that one transaction deletes no more: a bound on how long others wait for its locks. */
const LOOKED_AT_ONCE = 2_000;

export interface PrunedIdentifiers {
  readonly looked: number;
  readonly identifiers: number;
}

/**
 * Deletes identifiers that only one account showed, and nobody since `before` (epoch milliseconds), by small
 * transactions that lock as the ingest does: one that a second account shows meanwhile stays. With `dryRun` it counts
 * them and deletes nothing.
 */
export async function pruneIdentifiers(
  graph: Graph,
  before: number,
  dryRun: boolean,
  options: RunOptions,
): Promise<PrunedIdentifiers> {
  let looked = 0;
  let identifiers = 0;
  for (let after = ''; ; ) {
    const [page] = await graph.read(oldIdentifiers, { after, before, limit: LOOKED_AT_ONCE }, options);
    if (page?.last === undefined) return { looked, identifiers };
    looked += page.looked;
    identifiers += dryRun ? page.keys.length : await deleteOld(graph, page, before, options);
    after = page.last;
  }
}

async function deleteOld(
  graph: Graph,
  { keys, accountIds }: OldIdentifiers,
  before: number,
  options: RunOptions,
): Promise<number> {
  if (keys.length === 0) return 0;
  return graph.write(
    'retention/prune-identifiers',
    async (tx) => {
      // One order of locks for all writers: accounts first, then identifiers.
      await tx.run(lockAccounts, { accountIds: [...new Set(accountIds)].sort() });
      await tx.run(lockIdentifiers, { keys: [...keys].sort() });
      const [deleted = 0] = await tx.run(deleteOldIdentifiers, { keys, before });
      return deleted;
    },
    options,
  );
}
