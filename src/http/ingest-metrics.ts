import { Counter, Gauge, type Registry } from 'prom-client';
import type { IngestSummary } from '../ingest/ingest.js';

export interface IngestMetrics {
  readonly begun: () => void;
  /** `outcome`: a status of the answer, from a closed set. */
  readonly ended: (outcome: number) => void;
  readonly taken: (summary: IngestSummary) => void;
}

/** Counts what came in by `POST /ingest`. */
export function createIngestMetrics(registry: Registry): IngestMetrics {
  const registers = [registry];
  const records = new Counter({
    name: 'ringtrace_ingest_records_total',
    help: 'Records taken, and exchanges that were counted before',
    labelNames: ['outcome'],
    registers,
  });
  const rejected = new Counter({
    name: 'ringtrace_ingest_rejected_total',
    help: 'Lines that were refused, by code',
    labelNames: ['code'],
    registers,
  });
  const requests = new Counter({
    name: 'ringtrace_ingest_requests_total',
    help: 'Ingest requests that were answered, by status',
    labelNames: ['status'],
    registers,
  });
  const underWay = new Gauge({
    name: 'ringtrace_ingest_requests_under_way',
    help: 'Ingest requests whose bodies are being read',
    registers,
  });
  return {
    begun: () => underWay.inc(),
    ended: (outcome) => {
      underWay.dec();
      requests.inc({ status: String(outcome) });
    },
    taken: (summary) => {
      records.inc({ outcome: 'accepted' }, summary.accepted);
      records.inc({ outcome: 'duplicate' }, summary.duplicates);
      for (const [code, count] of Object.entries(summary.rejectedByCode)) rejected.inc({ code }, count);
    },
  };
}
