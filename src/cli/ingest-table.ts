import type { Graph } from '../graph/graph.js';
import { type IngestOptions, ingest, type RejectedLine } from '../ingest/ingest.js';
import { addSummaries, type IngestSummary, NOTHING_TAKEN, rejectionTally } from '../ingest/summary.js';
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
  const rows = rejectionTally();
  const refuseRow = (rejected: RejectedLine) => {
    rows.add(rejected.code);
    onRejected(rejected);
  };
  const table = await source.openTable(onBytes, options.signal, refuseRow);
  const summary = await ingest(graph, table.bytes, {
    ...options,
    onRejected: (rejected) => onRejected({ ...rejected, line: table.rowOf(rejected.line) }),
  });
  return addSummaries(summary, { ...NOTHING_TAKEN, ...rows.summary() });
}
