import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Graph } from '../../src/graph/graph.js';
import type { ServerOptions } from '../../src/http/server.js';
import { openApi, TOKEN } from './api.js';

export interface IngestReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  // Tests assert whole answers.
  readonly body: Record<string, unknown>;
}

export type IngestApi = Awaited<ReturnType<typeof openIngestApi>>;

/** The HTTP server on a port of its own, and ways to send it records. */
export async function openIngestApi(graph: Graph, options: Partial<ServerOptions> = {}) {
  const { server, close } = await openApi(graph, options);
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/x-ndjson' };

  /** A request whose body the test writes piece by piece. */
  const start = (more: Record<string, string> = {}) => {
    const sent = request(`${url}/ingest`, { method: 'POST', headers: { ...headers, ...more } });
    const reply = replyTo(sent);
    // Tests that break a connection do not look at its reply.
    reply.catch(() => undefined);
    return { sent, reply };
  };
  return {
    server,
    url,
    start,
    post: (body: string | Buffer, more: Record<string, string> = {}): Promise<IngestReply> => {
      const { sent, reply } = start(more);
      sent.end(body);
      return reply;
    },
    metrics: async () => (await server.inject({ method: 'GET', url: '/metrics' })).body,
    close,
  };
}

async function replyTo(sent: ClientRequest): Promise<IngestReply> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    sent.once('response', resolve);
    sent.once('error', reject);
  });
  const body = JSON.parse(await text(response)) as Record<string, unknown>;
  return { status: response.statusCode ?? 0, headers: response.headers, body };
}
