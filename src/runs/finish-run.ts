import { lockCases } from '../cases/case-statements.js';
import { casesFollowRun } from '../cases/follow-run.js';
import type { Count } from '../domain/count.js';
import { Failure } from '../domain/failure.js';
import type { Reading } from '../domain/ring.js';
import type { Volume } from '../domain/volume.js';
import type { Graph, WriteTransaction } from '../graph/graph.js';
import type { Lease } from '../graph/lease.js';
import { defineStatement } from '../graph/statement.js';
import { type FoundTotal, toFoundText } from './found-total.js';
import { sumOf, volumeSum } from './halves.js';
import type { Run } from './run.js';

export interface RunOutcome {
  readonly steps: readonly { readonly name: string; readonly seconds: number }[];
  /** What was looked at and found, by name. */
  readonly counts: Readonly<Record<string, number>>;
}

const allTraffic = defineStatement<{ lastDay: number }, Volume & { readonly day: number }>({
  file: 'run/all-traffic',
  mode: 'READ',
  row: (row) => ({ day: row.integer('day'), ...volumeSum(row) }),
});
const foundTotals = defineStatement<{ runId: string }, FoundTotal>({
  file: 'run/found-totals',
  mode: 'READ',
  row: (row) => ({
    reading: row.text('reading') as Reading,
    groups: row.integer('groups'),
    accounts: row.integer('accounts'),
    exchanges: sumOf(row, 'exchanges'),
  }),
});
const finishRunStatement = defineStatement<
  {
    runId: string;
    finishedAt: number;
    steps: string;
    counts: string;
    trafficDays: readonly number[];
    trafficExchanges: readonly Count[];
    trafficInputTokens: readonly Count[];
    trafficOutputTokens: readonly Count[];
    found: string;
  },
  string
>({ file: 'run/finish-run', mode: 'WRITE', row: (row) => row.text('runId') });

/** Told, in the transaction that lets a run show and before it does, which run that is. Pure but for what it writes. */
export type AnnounceRun = (transaction: WriteTransaction, runId: string) => Promise<void>;

const SCAN_TIMEOUT_MS = 300_000;
/** Comparing the members of every ring held to be harmless takes seconds when there are many. */
const FINISH_TIMEOUT_MS = 300_000;

/** Closes a run: from this one transaction on, all of it shows in place of the run before. */
export async function finishRun(
  graph: Graph,
  lease: Lease,
  run: Run,
  outcome: RunOutcome,
  announce?: AnnounceRun,
): Promise<void> {
  // Read after the rings were written, so that no ring has more than everybody together.
  const traffic = await graph.read(allTraffic, { lastDay: run.watermarkDay }, { timeoutMs: SCAN_TIMEOUT_MS });
  const found = await graph.read(foundTotals, { runId: run.runId }, { timeoutMs: SCAN_TIMEOUT_MS });
  const finish = async (tx: WriteTransaction) => {
    const finishedAt = run.clock();
    await lease.prove(tx);
    await lockCases(tx);
    await announce?.(tx, run.runId);
    const rows = await tx.run(finishRunStatement, {
      runId: run.runId,
      finishedAt,
      steps: JSON.stringify(outcome.steps),
      counts: JSON.stringify(outcome.counts),
      trafficDays: traffic.map(({ day }) => day),
      trafficExchanges: traffic.map(({ exchanges }) => exchanges),
      trafficInputTokens: traffic.map(({ inputTokens }) => inputTokens),
      trafficOutputTokens: traffic.map(({ outputTokens }) => outputTokens),
      found: toFoundText(found),
    });
    if (rows.length === 0) throw new Failure('LEASE_LOST', 'The run was closed by another process');
    // A run that looks back tells nothing of the present.
    if (run.asOfDay === undefined) await casesFollowRun(tx, run, finishedAt);
  };
  await graph.write('run/finish', finish, { timeoutMs: FINISH_TIMEOUT_MS });
}
