import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Graph } from '../../src/graph/graph.js';
import type { ServerOptions } from '../../src/http/server.js';
import { openApi, TOKEN } from './api.js';

export interface HttpReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

export type ListeningApi = Awaited<ReturnType<typeof openListeningApi>>;

/** The HTTP server on a port of its own, asked over sockets. */
export async function openListeningApi(graph: Graph, options: Partial<ServerOptions> = {}) {
  const api = await openApi(graph, options);
  const url = await api.server.listen({ host: '127.0.0.1', port: 0 });
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
  return {
    ...api,
    url,
    headers,
    /** `agent` holds the connections; without one each request has its own. */
    post: (query: string, agent?: Agent, variables: object = {}): Promise<HttpReply> =>
      new Promise((resolve, reject) => {
        const sent = request(`${url}/graphql`, {
          method: 'POST',
          headers,
          agent: agent ?? new Agent({ keepAlive: false }),
        });
        sent.once('error', reject);
        sent.once('response', (response: IncomingMessage) => {
          const { statusCode: status = 0, headers } = response;
          text(response).then((body) => resolve({ status, headers, text: body }), reject);
        });
        sent.end(JSON.stringify({ query, variables }));
      }),
  };
}

/** A graph whose every read takes so long. */
export function slowGraph(graph: Graph, wait: () => Promise<unknown>): Graph {
  return {
    ...graph,
    read: async (...args) => {
      await wait();
      return graph.read(...args);
    },
  };
}
