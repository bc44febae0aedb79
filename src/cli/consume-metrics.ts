import { createServer } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { Failure } from '../domain/failure.js';
import type { PartitionLag } from '../kafka/lag.js';
import type { WrittenBatch } from '../kafka/worker-context.js';

/** The figures of one worker, for Prometheus. */
export interface ConsumeMetrics {
  readonly registry: Registry;
  readonly batchWritten: (batch: WrittenBatch) => void;
  /** Partitions that the worker has no longer are dropped. */
  readonly lagRead: (lags: readonly PartitionLag[]) => void;
}

export function createConsumeMetrics(): ConsumeMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const records = new Counter({
    name: 'ringtrace_kafka_records_total',
    help: 'Records that were taken, by what became of them',
    labelNames: ['outcome'],
    registers,
  });
  const refused = new Counter({
    name: 'ringtrace_kafka_refused_total',
    help: 'Records that were refused, by code',
    labelNames: ['code'],
    registers,
  });
  const lag = new Gauge({
    name: 'ringtrace_kafka_lag',
    help: 'Messages that are not in the graph yet, of the partitions of this worker',
    labelNames: ['partition'],
    registers,
  });
  return {
    registry,
    batchWritten: (batch) => {
      records.inc({ outcome: 'accepted' }, batch.accepted);
      records.inc({ outcome: 'duplicate' }, batch.duplicates);
      for (const { code } of batch.refused) refused.inc({ code });
    },
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
