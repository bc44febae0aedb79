import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Clock } from '../domain/time.js';
import type { Graph } from '../graph/graph.js';
import { promoteInBackground } from '../ingest/background-promotion.js';
import { openRequestKeys } from '../ingest/request-keys.js';
import type { TombstoneKeys } from '../ingest/tombstone.js';
import { actorOf, errorBody } from './authentication.js';
import { whenClosing } from './closing.js';
import { openBody } from './ingest-body.js';
import type { IngestMetrics } from './ingest-metrics.js';
import { FAULT_REFUSALS, type Refusal, refusal } from './ingest-refusals.js';
import { type IngestAnswer, takeRequest } from './ingest-request.js';
import { whyNotReady } from './probes.js';

export interface IngestRouteOptions {
  readonly graph: Graph;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly metrics: IngestMetrics;
  readonly dedupDays: number;
  /** Needed where accounts were forgotten. */
  readonly tombstoneKeys?: TombstoneKeys | undefined;
  /** Aborted as soon as closing begins: what may take hours is not begun any more. */
  readonly draining: AbortSignal;
  /** Requests whose bodies are read at once; more are refused. Each holds two batches. */
  readonly atOnce?: number;
  readonly batchRecords?: number;
  readonly idleMs?: number;
}

const MEDIA_TYPES = ['application/x-ndjson', 'application/ndjson', 'application/jsonl'];
/** Measured: four requests at once held 0.45 GB; batches of 50,000 would make it 1.7 GB. Bulk loads go by file. */
const AT_ONCE = 4;
const BATCH_RECORDS = 20_000;
const IDLE_MS = 60_000;

/** `POST /ingest`: records as NDJSON, streamed. `server` takes no other body than that from here on. */
export function registerIngestRoute(server: FastifyInstance, options: IngestRouteOptions): void {
  const { graph, logger, clock, metrics, dedupDays } = options;
  const closing = whenClosing(server);
  const promotion = promoteInBackground(graph, (error) =>
    logger.warn({ err: error }, 'shared prompts were not promoted; the next promotion makes up for it'),
  );
  server.addHook('onClose', () => promotion.stop());
  const dependencies = {
    graph,
    clock,
    dedupDays,
    metrics,
    batchRecords: options.batchRecords ?? BATCH_RECORDS,
    tombstoneKeys: options.tombstoneKeys ?? (() => []),
    keys: openRequestKeys(graph, clock),
    signal: closing.now,
    onWritten: promotion.ask,
  };
  let underWay = 0;

  const answer = async (request: FastifyRequest): Promise<IngestAnswer | Refusal> => {
    const encoding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
    if (encoding !== 'gzip' && encoding !== 'identity') return refusal('encoding');
    if (options.draining.aborted) return FAULT_REFUSALS.closing;
    if (underWay >= (options.atOnce ?? AT_ONCE)) return refusal('tooMany');
    underWay += 1;
    metrics.begun();
    let status = 500;
    try {
      if ((await whyNotReady(graph)) !== undefined) {
        status = 503;
        return refusal('databaseAway');
      }
      const body = openBody((request.body as Readable | undefined) ?? Readable.from([]), {
        gzip: encoding === 'gzip',
        idleMs: options.idleMs ?? IDLE_MS,
        cut: closing.soon,
      });
      const idempotencyKey = oneHeader(request.headers['idempotency-key']);
      const taken = await takeRequest({ actor: actorOf(request), idempotencyKey, body }, dependencies);
      status = taken.status;
      return taken;
    } finally {
      underWay -= 1;
      metrics.ended(status);
    }
  };

  server.removeAllContentTypeParsers();
  // The body itself, unread: it may be larger than memory.
  server.addContentTypeParser(MEDIA_TYPES, (_request, body, done) => done(null, body));
  server.post('/ingest', async (request, reply) => send(reply, await answer(request), request.id));
}

function send(reply: FastifyReply, answer: IngestAnswer | Refusal, requestId: string): FastifyReply {
  if (answer.status === 200) {
    if (answer.replayed) reply.header('idempotency-replayed', 'true');
    return reply.type('application/json').send(answer.text);
  }
  if (answer.retryAfterSeconds !== undefined) reply.header('retry-after', answer.retryAfterSeconds);
  // Its sender is silent: nothing would ever end this connection.
  if (answer.status === 408) reply.header('connection', 'close');
  if (answer.status === 415) reply.header('accept-encoding', 'gzip');
  return reply.code(answer.status).send(errorBody(answer.code, answer.message, requestId));
}

function oneHeader(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(',') : header;
}
