import { type Clock, DAY_MS } from '../domain/time.js';
import type { Graph } from '../graph/graph.js';
import type { Lease } from '../graph/lease.js';
import { defineStatement } from '../graph/statement.js';
import { sweepVersions } from './sweep.js';

interface OldRun {
  readonly runId: string;
  readonly finishedAt: number;
  /** Its thinning broke off. */
  readonly thinning: boolean;
}

const thinnableRuns = defineStatement<{ before: number }, OldRun>({
  file: 'run/thinnable-runs',
  mode: 'READ',
  row: (row) => ({
    runId: row.text('runId'),
    finishedAt: row.integer('finishedAt'),
    thinning: row.boolean('thinning'),
  }),
});
const markThinned = defineStatement<{ runId: string; thinnedAt: number; thinning: boolean | null }>({
  file: 'run/mark-thinned',
  mode: 'WRITE',
});

/**
 * Thins runs that ended more than `retentionDays` ago: of each month (UTC) the last one stays whole. Of the others
 * stay the run with its figures, what it told of rings, and the rings that no later run found; members, identifiers
 * and days of the rest go.
 */
export async function thinRuns(
  graph: Graph,
  lease: Lease,
  retentionDays: number,
  clock: Clock,
): Promise<void> {
  const old = await graph.read(thinnableRuns, { before: clock() - retentionDays * DAY_MS });
  for (const { runId } of toThin(old)) {
    await mark(graph, lease, runId, clock(), true);
    await sweepVersions(graph, lease, runId);
    await mark(graph, lease, runId, clock(), null);
  }
}

/** All but the last whole one of each month; `old` in the order the runs began. */
function toThin(old: readonly OldRun[]): readonly OldRun[] {
  const monthOf = ({ finishedAt }: OldRun) => new Date(finishedAt).toISOString().slice(0, 7);
  const whole = old.filter(({ thinning }) => !thinning);
  const last = new Map(whole.map((run) => [monthOf(run), run.runId]));
  return old.filter((run) => run.thinning || last.get(monthOf(run)) !== run.runId);
}

async function mark(graph: Graph, lease: Lease, runId: string, thinnedAt: number, thinning: true | null) {
  await graph.write('run/mark-thinned', async (tx) => {
    await lease.prove(tx);
    await tx.run(markThinned, { runId, thinnedAt, thinning });
  });
}
