import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** Whoever sends more than once a second has been told by then; a balancer that looks at readiness as often too. */
const DRAIN_MS = 1_000;
const LOOK_AGAIN_MS = 20;

/**
 * Lets clients go before the server closes. A connection that is kept alive would hold up the end for as long as its
 * client likes, and one that is cut while its client sends loses a request. So for a moment every request is still
 * answered, with the word that the connection ends. The signal is aborted as soon as closing begins.
 */
export function drainWhenClosing(server: FastifyInstance): AbortSignal {
  const closing = new AbortController();
  server.addHook('preClose', async () => {
    closing.abort();
    for (let waited = 0; waited < DRAIN_MS; waited += LOOK_AGAIN_MS) {
      if ((await openConnections(server)) === 0) return;
      await sleep(LOOK_AGAIN_MS);
    }
  });
  server.addHook('onSend', async (_request, reply) => {
    if (closing.signal.aborted) reply.header('connection', 'close');
  });
  return closing.signal;
}

function openConnections(server: FastifyInstance): Promise<number> {
  return new Promise((resolve, reject) => {
    server.server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });
}
