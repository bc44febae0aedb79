import type { FastifyInstance } from 'fastify';
import { Failure } from '../domain/failure.js';
import type { Graph } from '../graph/graph.js';
import { countPendingMigrations } from '../graph/migrations.js';
import type { Metrics } from './metrics.js';

/** Whoever probes asks again soon. */
const READY_TIMEOUT_MS = 3_000;

/** What whoever runs the server asks it: does it live, can it serve, how is it doing? None of it needs a token. */
export function registerProbes(server: FastifyInstance, graph: Graph, { registry }: Metrics): void {
  server.get('/healthz', () => ({ status: 'ok' }));
  server.get('/readyz', async (_request, reply) => {
    const reason = await whyNotReady(graph);
    if (reason === undefined) return { status: 'ready' };
    return reply.code(503).send({ status: 'not ready', reason });
  });
  server.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}

/** `undefined`: the server can serve. Says so within seconds. */
export async function whyNotReady(graph: Graph): Promise<string | undefined> {
  try {
    const signal = AbortSignal.timeout(READY_TIMEOUT_MS);
    const pending = await countPendingMigrations(graph, { timeoutMs: READY_TIMEOUT_MS, signal });
    return pending === 0 ? undefined : 'migrations are pending';
  } catch (error) {
    return error instanceof Failure && error.code === 'MIGRATION_MISMATCH'
      ? 'the database has other migrations'
      : 'the database does not answer';
  }
}
