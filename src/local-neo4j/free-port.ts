import { createServer } from 'node:net';

/** The address of this machine that no other machine reaches. */
export const LOOPBACK = '127.0.0.1';

/** Returns `preferred` while nothing listens there, else a port the system says is free. */
export async function freePort(preferred?: number): Promise<number> {
  return (preferred && (await listenOnce(preferred))) || (await listenOnce(0)) || Promise.reject(noPort());
}

/** Tells whether nothing listens on this port of the loopback address. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await listenOnce(port)) !== undefined;
}

const noPort = () => new Error('The system has no free port');

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      const address = server.address();
      const found = typeof address === 'object' ? address?.port : undefined;
      server.close(() => resolve(found));
    });
  });
}
