import { Counter, type Registry } from 'prom-client';
import type { IngestSummary } from '../ingest/summary.js';

/** Counts what became of records, in metrics whose names begin with `prefix`. */
export function recordCounters(registry: Registry, prefix: string): (summary: IngestSummary) => void {
  const registers = [registry];
  const records = new Counter({
    name: `${prefix}_records_total`,
    help: 'Records taken, exchanges that were counted before, and records of accounts that were forgotten',
    labelNames: ['outcome'],
    registers,
  });
  const rejected = new Counter({
    name: `${prefix}_rejected_total`,
    help: 'Records that were refused, by code',
    labelNames: ['code'],
    registers,
  });
  return ({ accepted, duplicates, forgotten, rejectedByCode }) => {
    records.inc({ outcome: 'accepted' }, accepted);
    records.inc({ outcome: 'duplicate' }, duplicates);
    if (forgotten > 0) records.inc({ outcome: 'forgotten' }, forgotten);
    for (const [code, count] of Object.entries(rejectedByCode)) rejected.inc({ code }, count);
  };
}
