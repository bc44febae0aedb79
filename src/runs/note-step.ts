import type { Graph } from '../graph/graph.js';
import type { Lease } from '../graph/lease.js';
import { defineStatement } from '../graph/statement.js';
import type { RunOutcome } from './finish-run.js';
import type { Run } from './run.js';

const noteStepStatement = defineStatement<{
  runId: string;
  step: string;
  stepStartedAt: number;
  steps: string;
}>({ file: 'run/note-step', mode: 'WRITE' });

/** Notes which step a run is at and what those before took, so that every process can say how far it came. */
export async function noteStep(
  graph: Graph,
  lease: Lease,
  { runId, clock }: Run,
  step: string,
  before: RunOutcome['steps'],
): Promise<void> {
  await graph.write('run/note-step', async (tx) => {
    await lease.prove(tx);
    await tx.run(noteStepStatement, { runId, step, stepStartedAt: clock(), steps: JSON.stringify(before) });
  });
}
