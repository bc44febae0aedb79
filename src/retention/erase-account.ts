import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement, type Parameters } from '../graph/statement.js';

/** What was removed of an account. */
export interface Erased {
  /** To identifiers. */
  readonly links: number;
  /** Identifiers that nobody else had. */
  readonly identifiers: number;
  /** Days and enforcements. */
  readonly records: number;
}

const erasing = defineStatement<Parameters, string>({
  file: 'retention/erasing',
  mode: 'READ',
  row: (row) => row.text('pseudonym'),
});
const lockShown = defineStatement<{ pseudonym: string; limit: number }, string>({
  file: 'retention/lock-shown',
  mode: 'WRITE',
  row: (row) => row.text('key'),
});
const deleteLinks = defineStatement<{ pseudonym: string; keys: readonly string[] }, number>({
  file: 'retention/delete-links',
  mode: 'WRITE',
  row: (row) => row.integer('deleted'),
});
const deleteUnshown = defineStatement<{ keys: readonly string[] }, number>({
  file: 'retention/delete-unshown',
  mode: 'WRITE',
  row: (row) => row.integer('deleted'),
});
const deleteRecords = defineStatement<{ pseudonym: string; limit: number }, number>({
  file: 'retention/delete-records',
  mode: 'WRITE',
  row: (row) => row.integer('deleted'),
});
const endErasure = defineStatement<{ pseudonym: string }>({ file: 'retention/end-erasure', mode: 'WRITE' });

/** Removed by one transaction: a bound on how long other writers wait for its locks. */
const ROWS_AT_ONCE = 1_000;

/** Forgotten accounts of which not all is removed: an erasure broke off, or is under way. */
export function unfinishedErasures(graph: Graph, options: RunOptions): Promise<readonly string[]> {
  return graph.read(erasing, {}, options);
}

/** Removes what a forgotten account showed and did, and notes the end. What is removed already is not missed. */
export async function eraseAccount(graph: Graph, pseudonym: string, options: RunOptions): Promise<Erased> {
  let links = 0;
  let identifiers = 0;
  let records = 0;
  for (;;) {
    const part = await eraseLinks(graph, pseudonym, options);
    if (part.links === 0) break;
    links += part.links;
    identifiers += part.identifiers;
  }
  for (let deleted = ROWS_AT_ONCE; deleted > 0; records += deleted) {
    deleted = await graph.write(
      'retention/delete-records',
      async (tx) => (await tx.run(deleteRecords, { pseudonym, limit: ROWS_AT_ONCE }))[0] ?? 0,
      options,
    );
  }
  await graph.write('retention/end-erasure', (tx) => tx.run(endErasure, { pseudonym }), options);
  return { links, identifiers, records };
}

function eraseLinks(graph: Graph, pseudonym: string, options: RunOptions) {
  return graph.write(
    'retention/erase-links',
    async (tx) => {
      const keys = await tx.run(lockShown, { pseudonym, limit: ROWS_AT_ONCE });
      const [links = 0] = await tx.run(deleteLinks, { pseudonym, keys });
      const [identifiers = 0] = await tx.run(deleteUnshown, { keys });
      return { links, identifiers };
    },
    options,
  );
}
