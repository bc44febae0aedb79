import { v7 as uuidv7 } from 'uuid';
import { appendAudit } from '../audit/append.js';
import type { Actor } from '../domain/actor.js';
import type { Json } from '../domain/canonical-json.js';
import { Failure } from '../domain/failure.js';
import type { Clock } from '../domain/time.js';
import type { Graph } from '../graph/graph.js';
import type { Lease } from '../graph/lease.js';
import { defineStatement } from '../graph/statement.js';
import { newestGoodRun } from './newest-good-run.js';
import type { Run } from './run.js';
import { sweep } from './sweep.js';

export interface RunStart {
  /** Who has it started; the audit says so. */
  readonly actor: Actor;
  readonly requestId?: string | undefined;
  /** What the run was asked and set to do; kept as JSON. */
  readonly parameters: Readonly<Record<string, Json>>;
  readonly codeVersion: string;
  readonly asOfDay: number | undefined;
  readonly clock: Clock;
  /** Epoch milliseconds: begin nothing when a good run over all data has begun then or since. */
  readonly unlessSince?: number | undefined;
}

const readWatermark = defineStatement<{ asOfDay: number | null }, number | undefined>({
  file: 'run/read-watermark',
  mode: 'READ',
  row: (row) => row.optionalInteger('watermarkDay'),
});
const createRun = defineStatement<
  {
    runId: string;
    startedAt: number;
    asOfDay: number | null;
    watermarkDay: number;
    codeVersion: string;
    parameters: string;
  },
  number
>({ file: 'run/create-run', mode: 'WRITE', row: (row) => row.integer('sequence') });

/** Reading every account-day takes seconds on millions of them. */
const SCAN_TIMEOUT_MS = 300_000;

/**
 * Opens a run under the detection lease, after removing what runs that died have left behind. Fails with `NOT_DUE`
 * when `unlessSince` says that there is no need.
 */
export async function beginRun(graph: Graph, lease: Lease, start: RunStart): Promise<Run> {
  const { asOfDay, clock, codeVersion } = start;
  await sweep(graph, lease, clock);
  if (start.unlessSince !== undefined && ((await newestGoodRun(graph)) ?? -1) >= start.unlessSince)
    throw new Failure('NOT_DUE', 'A run has begun since; nothing is to be done');
  const [watermark] = await graph.read(
    readWatermark,
    { asOfDay: asOfDay ?? null },
    { timeoutMs: SCAN_TIMEOUT_MS },
  );
  const watermarkDay = watermark ?? -1;
  const startedAt = clock();
  const runId = uuidv7();
  const sequence = await graph.write('run/begin', async (tx) => {
    await lease.prove(tx);
    const [next] = await tx.run(createRun, {
      runId,
      startedAt,
      asOfDay: asOfDay ?? null,
      watermarkDay,
      codeVersion,
      parameters: JSON.stringify(start.parameters),
    });
    await appendAudit(tx, start.actor, startedAt, {
      action: 'DETECTION_STARTED',
      targets: [`DetectionRun:${runId}`],
      to: start.parameters,
      requestId: start.requestId,
    });
    return next!;
  });
  return { runId, sequence, startedAt, asOfDay, watermarkDay, clock, actor: start.actor };
}
