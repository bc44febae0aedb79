import { Counter, type Registry } from 'prom-client';
import type { IngestSummary } from '../ingest/summary.js';

/** Counts what became of records, in metrics whose names begin with `prefix`. */
export function recordCounters(registry: Registry, prefix: string): (summary: IngestSummary) => void {
  const registers = [registry];
  const records = new Counter({
    name: `${prefix}_records_total`,
    help: 'Records taken, and exchanges that were counted before',
    labelNames: ['outcome'],
    registers,
  });
  const rejected = new Counter({
    name: `${prefix}_rejected_total`,
    help: 'Records that were refused, by code',
    labelNames: ['code'],
    registers,
  });
  return ({ accepted, duplicates, rejectedByCode }) => {
    records.inc({ outcome: 'accepted' }, accepted);
    records.inc({ outcome: 'duplicate' }, duplicates);
    for (const [code, count] of Object.entries(rejectedByCode)) rejected.inc({ code }, count);
  };
}
