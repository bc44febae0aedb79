import type { Graph } from '../../src/graph/graph.js';
import { ingest, type RejectedLine } from '../../src/ingest/ingest.js';
import type { IngestSummary } from '../../src/ingest/summary.js';
import { toNdjson } from './campaign-lines.js';

/** The clock of the tests: after all that they send. */
export const NOW = Date.UTC(2026, 6, 1);

/** Ingests bytes as they come; returns the summary with all that was refused. */
export async function ingestBytes(
  graph: Graph,
  source: AsyncIterable<Buffer>,
  batchRecords?: number,
): Promise<{ readonly summary: IngestSummary; readonly rejected: readonly RejectedLine[] }> {
  const rejected: RejectedLine[] = [];
  const summary = await ingest(graph, source, {
    clock: () => NOW,
    dedupDays: 400,
    onRejected: (line) => rejected.push(line),
    ...(batchRecords !== undefined && { batchRecords }),
  });
  return { summary, rejected };
}

export async function* chunksOf(bytes: Buffer, chunkBytes = 64 * 1024): AsyncIterable<Buffer> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}

/** Ingests records that are all good; fails when one is refused. */
export async function ingestGood(
  graph: Graph,
  lines: readonly object[],
  batchRecords?: number,
): Promise<IngestSummary> {
  const { summary, rejected } = await ingestBytes(
    graph,
    chunksOf(Buffer.from(toNdjson(lines))),
    batchRecords,
  );
  if (rejected[0]) throw new Error(`Line ${rejected[0].line} was refused: ${rejected[0].message}`);
  return summary;
}
