import { Failure } from '../domain/failure.js';
import type { Graph } from '../graph/graph.js';
import type { Lease } from '../graph/lease.js';
import { defineStatement } from '../graph/statement.js';
import type { Run } from './run.js';

const failRunStatement = defineStatement<{ runId: string; finishedAt: number; failure: string }>({
  file: 'run/fail-run',
  mode: 'WRITE',
});

/** Closes a run as failed. What it wrote never shows, and goes when the next run begins. */
export function failRun(graph: Graph, lease: Lease, run: Run, error: unknown): Promise<void> {
  return markFailed(graph, lease, run, error instanceof Failure ? error.code : 'INTERNAL');
}

/** Does nothing to a run that is closed already. */
export async function markFailed(
  graph: Graph,
  lease: Lease,
  { runId, clock }: Pick<Run, 'runId' | 'clock'>,
  failure: string,
): Promise<void> {
  await graph.write('run/fail', async (tx) => {
    await lease.prove(tx);
    await tx.run(failRunStatement, { runId, finishedAt: clock(), failure });
  });
}
