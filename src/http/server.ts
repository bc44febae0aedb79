import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { type FastifyInstance, fastify } from 'fastify';
import type { Logger } from 'pino';
import { createApolloServer } from '../api/apollo-server.js';
import type { Clock } from '../domain/time.js';
import type { Graph } from '../graph/graph.js';
import { errorBody, requireToken } from './authentication.js';
import { registerGraphql } from './graphql-route.js';
import { type IngestRouteOptions, registerIngestRoute } from './ingest-route.js';
import { createMetrics, type Metrics } from './metrics.js';
import { registerProbes } from './probes.js';

export interface ServerOptions {
  readonly graph: Graph;
  readonly token: string;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly production: boolean;
  /** An exchange older than the newest one held by more than this many days is refused. */
  readonly dedupDays: number;
  readonly ingest?: Pick<IngestRouteOptions, 'atOnce' | 'batchRecords' | 'idleMs'>;
  readonly requestsPerMinute?: number;
  readonly deadlineMs?: number;
}

/** Two hundred a second and caller: more than people need, less than a token guesser wants. */
const REQUESTS_PER_MINUTE = 12_000;

/** The HTTP server, ready to listen. Closing it finishes the requests under way. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { graph, token, logger, clock, production } = options;
  const server = fastify({
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    trustProxy: false,
  });
  const metrics = createMetrics(graph, clock);
  observeRequests(server, logger, metrics);
  letGoWhenClosing(server);
  answerFailures(server, logger);
  await server.register(helmet, { contentSecurityPolicy: { directives: { defaultSrc: ["'none'"] } } });
  await server.register(rateLimit, {
    max: options.requestsPerMinute ?? REQUESTS_PER_MINUTE,
    timeWindow: 60_000,
  });
  const apollo = createApolloServer({
    logger,
    production,
    counts: { failed: metrics.operationFailed },
  });
  await apollo.start();
  // By then the requests under way have been answered.
  server.addHook('onClose', () => apollo.stop());
  server.get('/', () => 'Ringtrace answers GraphQL at POST /graphql and takes records at POST /ingest\n');
  registerProbes(server, graph, metrics);
  await server.register(async (closed) => {
    requireToken(closed, token);
    registerGraphql(closed, apollo, graph, options.deadlineMs);
    await closed.register(async (ingesting) => {
      const { dedupDays } = options;
      registerIngestRoute(ingesting, {
        ...options.ingest,
        graph,
        logger,
        clock,
        dedupDays,
        metrics: metrics.ingest,
      });
    });
  });
  return server;
}

/** Logs and measures each request by its route: addresses, bodies and headers stay out. */
function observeRequests(server: FastifyInstance, logger: Logger, metrics: Metrics): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const { method } = request;
    metrics.observeRequest(route, method, reply.statusCode, reply.elapsedTime / 1000);
    const ms = Math.round(reply.elapsedTime);
    logger.debug({ requestId: request.id, route, method, status: reply.statusCode, ms }, 'request');
  });
}

/** A connection kept alive would hold up the end for as long as its client likes. */
function letGoWhenClosing(server: FastifyInstance): void {
  let closing = false;
  server.addHook('preClose', async () => {
    closing = true;
  });
  server.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
}

/** Says what a caller did wrong, and of everything else only that it happened. */
function answerFailures(server: FastifyInstance, logger: Logger): void {
  server.setErrorHandler((error: { readonly statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) logger.error({ err: error, requestId: request.id }, 'a request failed');
    const message =
      MESSAGES[status] ?? (status >= 500 ? 'Something went wrong' : 'The request cannot be read');
    const code = status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST';
    return reply.code(status).send(errorBody(code, message, request.id));
  });
  server.setNotFoundHandler((request, reply) =>
    reply
      .code(404)
      .send(errorBody('NOT_FOUND', 'There is nothing here: POST /graphql or /ingest', request.id)),
  );
}

const MESSAGES: Readonly<Record<number, string>> = {
  413: 'The body is too large',
  415: 'Send application/json to /graphql, application/x-ndjson to /ingest',
  429: 'Too many requests: wait a minute',
};
