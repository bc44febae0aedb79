import type { FastifyInstance } from 'fastify';

/** What requests that may run for hours are told when the server closes. */
export interface Closing {
  /** Come to an end at the next good place. */
  readonly soon: AbortSignal;
  /** Come to an end now. */
  readonly now: AbortSignal;
}

/** Short requests are done by then. */
const GRACE_MS = 5_000;
/** Whoever stops us waits half a minute at most, or kills. */
const LIMIT_MS = 25_000;

export function whenClosing(server: FastifyInstance): Closing {
  const soon = new AbortController();
  const now = new AbortController();
  const timers: NodeJS.Timeout[] = [];
  server.addHook('preClose', async () => {
    timers.push(
      setTimeout(() => soon.abort(), GRACE_MS),
      setTimeout(() => {
        now.abort();
        // A sender that was answered but goes on sending would hold up the end.
        server.server.closeAllConnections();
      }, LIMIT_MS),
    );
  });
  server.addHook('onClose', async () => {
    for (const timer of timers) clearTimeout(timer);
  });
  return { soon: soon.signal, now: now.signal };
}
