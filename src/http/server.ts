import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { type FastifyInstance, fastify } from 'fastify';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { openIdentify } from '../access/identify.js';
import { createApolloServer } from '../api/apollo-server.js';
import { openReadRecorder } from '../audit/read-recorder.js';
import type { OidcConfig } from '../config.js';
import type { StartDetection } from '../detection/start-detection.js';
import type { Clock } from '../domain/time.js';
import type { Graph } from '../graph/graph.js';
import type { TombstoneKeys } from '../ingest/tombstone.js';
import { errorBody, guardRoutes } from './authentication.js';
import { limitBodyTime } from './body-deadline.js';
import { registerConsole } from './console-route.js';
import { drainWhenClosing } from './draining.js';
import { registerGraphql } from './graphql-route.js';
import { type IngestRouteOptions, registerIngestRoute } from './ingest-route.js';
import { createMetrics, type Metrics } from './metrics.js';
import { registerProbes } from './probes.js';
import { traceRequests } from './request-spans.js';

export interface ServerOptions {
  readonly graph: Graph;
  /** `undefined`: callers are known by API keys or by their issuer alone. */
  readonly token: string | undefined;
  readonly oidc?: OidcConfig | undefined;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly production: boolean;
  /** An exchange older than the newest one held by more than this many days is refused. */
  readonly dedupDays: number;
  /** A verdict on a ring with more accounts needs a second person. */
  readonly approvalAccounts: number;
  /** Needed where accounts were forgotten. */
  readonly tombstoneKeys?: TombstoneKeys;
  readonly startDetection: StartDetection;
  /** Epoch milliseconds: when the schedule next starts a run. */
  readonly nextRunAt?: () => number | undefined;
  /** Adds what else this process counts to its metrics. */
  readonly addMetrics?: ((registry: Registry) => void) | undefined;
  readonly ingest?: Pick<IngestRouteOptions, 'atOnce' | 'batchRecords' | 'idleMs'>;
  readonly requestsPerMinute?: number;
  readonly deadlineMs?: number;
  readonly bodyMs?: number;
}

/** Two hundred a second and caller: more than people need, less than a token guesser wants. */
const REQUESTS_PER_MINUTE = 12_000;

/** The HTTP server, ready to listen. Closing it finishes the requests under way. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { graph, token, oidc, logger, clock, production } = options;
  const server = fastify({
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    // Answered all the same while clients are let go: none of their requests is lost.
    return503OnClosing: false,
    trustProxy: false,
  });
  const metrics = createMetrics(graph, clock, options.nextRunAt);
  options.addMetrics?.(metrics.registry);
  traceRequests(server);
  observeRequests(server, logger, metrics);
  const draining = drainWhenClosing(server);
  answerFailures(server, logger);
  await server.register(helmet, { contentSecurityPolicy: { directives: { defaultSrc: ["'none'"] } } });
  await server.register(rateLimit, {
    max: options.requestsPerMinute ?? REQUESTS_PER_MINUTE,
    timeWindow: 60_000,
  });
  guardRoutes(server, openIdentify(graph, clock, { token, oidc }));
  const apollo = createApolloServer({
    logger,
    production,
    counts: { failed: metrics.operationFailed },
  });
  await apollo.start();
  // By then the requests under way have been answered.
  server.addHook('onClose', () => apollo.stop());
  await server.register((open) => registerConsole(open));
  registerProbes(server, graph, metrics, draining);
  const recorder = openReadRecorder(graph, clock);
  // By then no request reads any more.
  server.addHook('onClose', () => recorder.close());
  await server.register(async (asking) => {
    limitBodyTime(asking, options.bodyMs);
    registerGraphql(asking, apollo, { ...options, recorder });
  });
  await server.register(async (ingesting) => {
    const { dedupDays, tombstoneKeys } = options;
    registerIngestRoute(ingesting, {
      ...options.ingest,
      graph,
      logger,
      clock,
      dedupDays,
      tombstoneKeys,
      metrics: metrics.ingest,
      draining,
    });
  });
  return server;
}

/** Logs and measures each request by its route: addresses, bodies and headers stay out. */
function observeRequests(server: FastifyInstance, logger: Logger, metrics: Metrics): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    reply.header('cache-control', 'no-store');
  });
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const { method } = request;
    metrics.observeRequest(route, method, reply.statusCode, reply.elapsedTime / 1000);
    const ms = Math.round(reply.elapsedTime);
    logger.debug({ requestId: request.id, route, method, status: reply.statusCode, ms }, 'request');
  });
}

/** Says what a caller did wrong, and of everything else only that it happened. */
function answerFailures(server: FastifyInstance, logger: Logger): void {
  server.setErrorHandler((error: { readonly statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) logger.error({ err: error, requestId: request.id }, 'a request failed');
    const message =
      MESSAGES[status] ?? (status >= 500 ? 'Something went wrong' : 'The request cannot be read');
    const code = CODES[status] ?? (status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST');
    return reply.code(status).send(errorBody(code, message, request.id));
  });
  server.setNotFoundHandler((request, reply) =>
    reply
      .code(404)
      .send(errorBody('NOT_FOUND', 'There is nothing here: POST /graphql or /ingest', request.id)),
  );
}

const CODES: Readonly<Record<number, string>> = { 429: 'RATE_LIMITED' };
const MESSAGES: Readonly<Record<number, string>> = {
  413: 'The body is too large',
  415: 'Send application/json to /graphql, application/x-ndjson to /ingest',
  429: 'Too many requests: wait a minute',
};
