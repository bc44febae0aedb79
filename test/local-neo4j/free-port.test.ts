import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { freePort, isPortFree } from '../../src/local-neo4j/free-port.js';

async function takePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

it('keeps the wanted port while it is free', async () => {
  const port = await freePort();
  expect(await freePort(port)).toBe(port);
});

it('takes another when the wanted one is taken', async () => {
  const taken = await takePort();
  expect(await freePort(taken)).not.toBe(taken);
});

it('tells a taken port from a free one', async () => {
  expect(await isPortFree(await takePort())).toBe(false);
  expect(await isPortFree(await freePort())).toBe(true);
});
