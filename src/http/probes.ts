import type { FastifyInstance } from 'fastify';
import { Failure } from '../domain/failure.js';
import type { Graph } from '../graph/graph.js';
import { countPendingMigrations } from '../graph/migrations.js';
import type { Metrics } from './metrics.js';

/** Whoever probes asks again soon. */
const READY_TIMEOUT_MS = 3_000;

/** Ten a second and path, counted apart: a caller who asks too often must not make the server look dead. */
const PROBES = { config: { rateLimit: { max: 600 } } };

/**
 * What whoever runs the server asks it: does it live, can it serve, how is it doing? None of it needs a token. From
 * `closing` on the server is not ready.
 */
export function registerProbes(
  server: FastifyInstance,
  graph: Graph,
  { registry }: Metrics,
  closing: AbortSignal,
): void {
  server.get('/healthz', PROBES, () => ({ status: 'ok' }));
  server.get('/readyz', PROBES, async (_request, reply) => {
    const reason = closing.aborted ? 'the server is closing' : await whyNotReady(graph);
    if (reason === undefined) return { status: 'ready' };
    return reply.code(503).send({ status: 'not ready', reason });
  });
  server.get('/metrics', PROBES, async (_request, reply) =>
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
