import { Counter, Gauge, type Registry } from 'prom-client';
import type { IngestSummary } from '../ingest/summary.js';
import { recordCounters } from './record-counters.js';

export interface IngestMetrics {
  readonly begun: () => void;
  /** `outcome`: a status of the answer, from a closed set. */
  readonly ended: (outcome: number) => void;
  readonly taken: (summary: IngestSummary) => void;
}

/** Counts what came in by `POST /ingest`. */
export function createIngestMetrics(registry: Registry): IngestMetrics {
  const registers = [registry];
  const taken = recordCounters(registry, 'ringtrace_ingest');
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
    taken,
  };
}
