import type { RejectionCode } from '../domain/rejection.js';
import type { Graph } from '../graph/graph.js';
import { type IngestOptions, type IngestSummary, ingest, type RejectedLine } from '../ingest/ingest.js';
import type { OnBytes } from './file-bytes.js';
import type { TableSource } from './table-source.js';

export interface IngestTableOptions extends IngestOptions {
  readonly signal: AbortSignal;
  readonly onBytes: OnBytes;
}

/** Reads a table into the graph; what is refused is told with the number of its row. */
export async function ingestTable(
  graph: Graph,
  source: TableSource,
  { onBytes, onRejected = () => undefined, ...options }: IngestTableOptions,
): Promise<IngestSummary> {
  const rows: Partial<Record<RejectionCode, number>> = {};
  let rowCount = 0;
  const refuseRow = (rejected: RejectedLine) => {
    rows[rejected.code] = (rows[rejected.code] ?? 0) + 1;
    rowCount += 1;
    onRejected(rejected);
  };
  const table = await source.openTable(onBytes, options.signal, refuseRow);
  const summary = await ingest(graph, table.bytes, {
    ...options,
    onRejected: (rejected) => onRejected({ ...rejected, line: table.rowOf(rejected.line) }),
  });
  const rejectedByCode = { ...summary.rejectedByCode };
  for (const [code, count] of Object.entries(rows) as [RejectionCode, number][]) {
    rejectedByCode[code] = (rejectedByCode[code] ?? 0) + count;
  }
  return { ...summary, rejectedCount: summary.rejectedCount + rowCount, rejectedByCode };
}
