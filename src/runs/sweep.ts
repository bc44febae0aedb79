import type { Clock } from '../domain/time.js';
import type { Graph } from '../graph/graph.js';
import type { Lease } from '../graph/lease.js';
import { defineStatement, type Parameters, type Statement } from '../graph/statement.js';
import { markFailed } from './fail-run.js';

const unfinishedRuns = defineStatement<Parameters, string>({
  file: 'run/unfinished-runs',
  mode: 'READ',
  row: (row) => row.text('runId'),
});
type SweepParameters = { readonly runId: string; readonly limit: number };
type Sweep = Statement<SweepParameters, number>;

/** In this order: a version, or a ring that no other run found, goes when nothing hangs on it any more. */
const [SWEEP_LINEAGE, ...SWEEP_VERSIONS] = (
  ['sweep-lineage', 'sweep-links', 'sweep-days', 'sweep-versions'] as const
).map((name) =>
  defineStatement<SweepParameters, number>({
    file: `run/${name}`,
    mode: 'WRITE',
    row: (row) => row.integer('deleted'),
  }),
) as [Sweep, ...Sweep[]];

/** Deleted by one transaction: a bound on the server's memory. */
const SWEEP_ROWS = 10_000;

/** Marks runs that died as failed and removes all that runs which never showed have written. */
export async function sweep(graph: Graph, lease: Lease, clock: Clock): Promise<void> {
  for (const runId of await graph.read(unfinishedRuns, {})) {
    await markFailed(graph, lease, { runId, clock }, 'DIED');
    await removeAll(graph, lease, runId, SWEEP_LINEAGE);
    await sweepVersions(graph, lease, runId);
  }
}

/** Removes the versions of a run that never showed, or of one being thinned those that later runs found again. */
export async function sweepVersions(graph: Graph, lease: Lease, runId: string): Promise<void> {
  for (const statement of SWEEP_VERSIONS) await removeAll(graph, lease, runId, statement);
}

async function removeAll(graph: Graph, lease: Lease, runId: string, statement: Sweep): Promise<void> {
  for (let deleted = SWEEP_ROWS; deleted > 0; ) {
    deleted = await graph.write(statement.name, async (tx) => {
      await lease.prove(tx);
      const [count] = await tx.run(statement, { runId, limit: SWEEP_ROWS });
      return count ?? 0;
    });
  }
}
