import { type Actor, authorise } from '../domain/actor.js';
import type { CaseState } from '../domain/case.js';
import type { Reading } from '../domain/ring.js';
import type { Volume } from '../domain/volume.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';
import { volumeOf } from '../graph/volume-row.js';

/** A ring as a row of a list for other tools. */
export interface RingRow extends Volume {
  readonly ringId: string;
  readonly versionId: string;
  readonly reading: Reading;
  /** Of its case, as it is now. */
  readonly state: CaseState;
  readonly accounts: number;
  readonly coreAccounts: number;
  readonly firstActivityAt: number | undefined;
  readonly lastActivityAt: number | undefined;
  readonly confidence: number;
  readonly exposure: number;
}

const rings = defineStatement<
  { runId: string; readings: readonly Reading[]; after: string; limit: number },
  RingRow
>({
  file: 'export/rings',
  mode: 'READ',
  row: (row) => ({
    ringId: row.text('ringId'),
    versionId: row.text('versionId'),
    reading: row.text('reading') as Reading,
    state: row.text('state') as CaseState,
    accounts: row.integer('accounts'),
    coreAccounts: row.integer('coreAccounts'),
    firstActivityAt: row.optionalInteger('firstActivityAt'),
    lastActivityAt: row.optionalInteger('lastActivityAt'),
    confidence: row.number('confidence'),
    exposure: row.number('exposure'),
    ...volumeOf(row),
  }),
});
const PAGE_ROWS = 1_000;

/** Every ring of a run with one of these readings, by ring id. */
export async function* allRings(
  actor: Actor,
  graph: Graph,
  runId: string,
  readings: readonly Reading[],
  options: RunOptions = {},
): AsyncGenerator<RingRow> {
  authorise(actor, 'READ');
  for (let after = ''; ; ) {
    const page = await graph.read(rings, { runId, readings, after, limit: PAGE_ROWS }, options);
    yield* page;
    if (page.length < PAGE_ROWS) return;
    after = page.at(-1)!.ringId;
  }
}
