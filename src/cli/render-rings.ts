import { dayText, epochDayOf } from '../domain/time.js';
import type { Graph } from '../graph/graph.js';
import { allRings } from '../rings/all-rings.js';
import { shownRun } from '../runs/shown-run.js';
import { OPERATOR } from './operator.js';

/** The rings of the newest finished run, as a table to read. */
export async function renderRings(graph: Graph, signal: AbortSignal): Promise<string> {
  const runId = await shownRun(OPERATOR, graph, { signal });
  const rows = [
    ['ring', 'accounts', 'exchanges', 'input tokens', 'output tokens', 'from', 'to', 'confidence'],
  ];
  if (runId !== undefined) {
    for await (const ring of allRings(OPERATOR, graph, runId, ['RING'], { signal })) {
      rows.push([
        ring.ringId,
        ring.accounts.toLocaleString('en'),
        ring.exchanges.toLocaleString('en'),
        ring.inputTokens.toLocaleString('en'),
        ring.outputTokens.toLocaleString('en'),
        dayOf(ring.firstActivityAt),
        dayOf(ring.lastActivityAt),
        ring.confidence.toFixed(4),
      ]);
    }
  }
  if (rows.length === 1) return 'No ring.\n';
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

function dayOf(ms: number | undefined): string {
  return ms === undefined ? '' : dayText(epochDayOf(ms));
}
