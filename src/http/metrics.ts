import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Clock } from '../domain/time.js';
import type { Graph } from '../graph/graph.js';
import { type RunAges, runAges } from '../runs/run-ages.js';
import { createIngestMetrics, type IngestMetrics } from './ingest-metrics.js';

export interface Metrics {
  readonly registry: Registry;
  readonly observeRequest: (route: string, method: string, status: number, seconds: number) => void;
  readonly operationFailed: (code: string) => void;
  readonly ingest: IngestMetrics;
}

/** A scrape must not wait for a database that hangs. */
const AGES_TIMEOUT_MS = 3_000;
const SECONDS_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

/** Metrics of one server. Labels come from closed sets: never from what a caller sent. */
export function createMetrics(
  graph: Graph,
  clock: Clock,
  nextRunAt: () => number | undefined = () => undefined,
): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'ringtrace_http_request_duration_seconds',
    help: 'Time to answer a request',
    labelNames: ['route', 'method', 'status'],
    buckets: SECONDS_BUCKETS,
    registers,
  });
  const failures = new Counter({
    name: 'ringtrace_graphql_failures_total',
    help: 'Operations that were refused or failed, by code',
    labelNames: ['code'],
    registers,
  });
  const age = (name: string, help: string, pick: (ages: RunAges) => number) =>
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        const ages = await runAges(graph, { timeoutMs: AGES_TIMEOUT_MS }).catch(() => undefined);
        // Not a number while nothing is known: zero would read as brand new.
        this.set(ages ? (clock() - pick(ages)) / 1000 : Number.NaN);
      },
    });
  age(
    'ringtrace_last_run_age_seconds',
    'Time since the run that shows finished',
    ({ finishedAt }) => finishedAt,
  );
  age(
    'ringtrace_data_age_seconds',
    'Time since the end of the newest day of data that the run that shows counts; negative while the day lasts',
    ({ dataUntil }) => dataUntil,
  );
  new Gauge({
    name: 'ringtrace_next_run_timestamp_seconds',
    help: 'When the schedule of this server next starts a detection run, as Unix time; not a number without a schedule',
    registers,
    collect() {
      this.set((nextRunAt() ?? Number.NaN) / 1000);
    },
  });
  return {
    registry,
    observeRequest: (route, method, status, seconds) =>
      requests.observe({ route, method, status: String(status) }, seconds),
    operationFailed: (code) => failures.inc({ code }),
    ingest: createIngestMetrics(registry),
  };
}
