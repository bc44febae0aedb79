import { addSummaries, type IngestSummary, NOTHING_TAKEN } from '../ingest/summary.js';
import type { CommandContext } from './context.js';

/** What a run of `ringtrace ingest` did. */
export interface IngestRunSummary extends IngestSummary {
  /** Lines passed over, because an earlier run had dealt with them. */
  readonly skipped: number;
  /** How many of these the earlier run had refused. */
  readonly skippedRefused: number;
}

export const NOTHING_INGESTED: IngestRunSummary = { ...NOTHING_TAKEN, skipped: 0, skippedRefused: 0 };

/** What several sources came to together. */
export function addRunSummaries(a: IngestRunSummary, b: IngestRunSummary): IngestRunSummary {
  return {
    ...addSummaries(a, b),
    skipped: a.skipped + b.skipped,
    skippedRefused: a.skippedRefused + b.skippedRefused,
  };
}

/** One object for machines, or a sentence for people. */
export function reportSummary(
  summary: IngestRunSummary,
  seconds: number,
  json: boolean,
  context: CommandContext,
): void {
  if (json) {
    const { accepted, duplicates, forgotten, rejectedCount } = summary;
    const lines = accepted + duplicates + forgotten + rejectedCount;
    context.stdout.write(`${JSON.stringify({ lines, ...summary, seconds: Number(seconds.toFixed(3)) })}\n`);
    return;
  }
  const codes = Object.entries(summary.rejectedByCode).map(([code, count]) => `${code} ${count}`);
  context.stderr.write(
    `${summary.accepted.toLocaleString('en')} accepted, ${summary.duplicates.toLocaleString('en')} repeated, ` +
      `${summary.rejectedCount.toLocaleString('en')} refused${codes.length > 0 ? ` (${codes.join(', ')})` : ''} ` +
      `in ${seconds.toFixed(1)} s\n`,
  );
  if (summary.forgotten > 0) {
    context.stderr.write(
      `${summary.forgotten.toLocaleString('en')} dropped: they are of accounts that were forgotten\n`,
    );
  }
  if (summary.skipped > 0) {
    context.stderr.write(
      `${summary.skipped.toLocaleString('en')} lines skipped: an earlier run wrote them` +
        `${summary.skippedRefused > 0 ? `, or refused ${summary.skippedRefused.toLocaleString('en')} of them` : ''}` +
        ' (--again reads them once more)\n',
    );
  }
}
