import { createServer } from 'node:http';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { Failure } from '../domain/failure.js';
import { recordCounters } from '../http/record-counters.js';
import type { IngestSummary } from '../ingest/summary.js';
import type { PartitionLag } from '../kafka/lag.js';

/** The figures of one worker, for Prometheus. */
export interface ConsumeMetrics {
  readonly registry: Registry;
  readonly taken: (summary: IngestSummary) => void;
  /** Partitions that the worker has no longer are dropped. */
  readonly lagRead: (lags: readonly PartitionLag[]) => void;
}

export function createConsumeMetrics(): ConsumeMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const taken = recordCounters(registry, 'ringtrace_kafka');
  const lag = new Gauge({
    name: 'ringtrace_kafka_lag',
    help: 'Messages that are not in the graph yet, of the partitions of this worker',
    labelNames: ['partition'],
    registers: [registry],
  });
  return {
    registry,
    taken,
    lagRead: (lags) => {
      lag.reset();
      for (const { partition, lag: messages } of lags) lag.set({ partition }, messages);
    },
  };
}

const LOOPBACK = '127.0.0.1';

/** Answers `GET /metrics` on the loopback address. Returns what ends it. */
export async function serveMetrics(registry: Registry, port: number): Promise<() => void> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => {
      reject(new Failure('CONFIGURATION', `Port ${port} cannot be used for --metrics-port`, { cause }));
    });
    server.listen(port, LOOPBACK, resolve);
  });
  return () => {
    server.close();
    server.closeAllConnections();
  };
}
