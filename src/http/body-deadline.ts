import type { FastifyInstance } from 'fastify';

/** 1 MiB in this time is slower than any line that people work over. */
const BODY_MS = 15_000;

const TOO_SLOW = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

/** Ends a request to `server` whose body does not come in time: whoever sends a byte a minute would hold it for ever. */
export function limitBodyTime(server: FastifyInstance, bodyMs: number = BODY_MS): void {
  server.addHook('preParsing', async (request, _reply, body) => {
    const { socket } = request.raw;
    const timer = setTimeout(() => socket.end(TOO_SLOW, () => socket.destroy()), bodyMs);
    const stop = () => clearTimeout(timer);
    body.once('end', stop);
    request.raw.once('close', stop);
    return body;
  });
}
