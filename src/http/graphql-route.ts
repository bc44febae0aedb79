import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type ApiContext, createContext } from '../api/context.js';
import { BODY_LIMIT_BYTES } from '../api/limits.js';
import type { ReadRecorder } from '../audit/read-recorder.js';
import type { StartDetection } from '../detection/start-detection.js';
import type { Clock } from '../domain/time.js';
import type { Graph } from '../graph/graph.js';
import { actorOf } from './authentication.js';

/** `POST /graphql`, and no other way in. */
export function registerGraphql(
  server: FastifyInstance,
  apollo: ApolloServer<ApiContext>,
  {
    graph,
    recorder,
    startDetection,
    clock,
    approvalAccounts,
    deadlineMs,
  }: {
    readonly graph: Graph;
    readonly recorder: ReadRecorder;
    readonly startDetection: StartDetection;
    readonly clock: Clock;
    readonly approvalAccounts: number;
    readonly deadlineMs?: number | undefined;
  },
): void {
  server.post(
    '/graphql',
    { bodyLimit: BODY_LIMIT_BYTES },
    fastifyApolloHandler(apollo, {
      context: async (request, reply) =>
        createContext({
          actor: actorOf(request),
          graph,
          recorder,
          startDetection,
          caseSettings: { clock, approvalAccounts },
          requestId: request.id,
          gone: whenGone(reply),
          ...(deadlineMs !== undefined && { deadlineMs }),
        }),
    }),
  );
}

/** Aborted when the client closes the connection before it has its answer. */
function whenGone(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
}
