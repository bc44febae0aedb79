import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { wipeGraph } from '../testkit/dump.js';
import { databaseSettings, runCli } from '../testkit/run-cli.js';

const connection = inject('connection');
const children: ChildProcess[] = [];
beforeEach(() => wipeGraph(connection));
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function serve(env: Record<string, string>) {
  const child = spawn(process.execPath, ['dist/main.js', 'serve'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      NEO4J_URI: connection.uri,
      NEO4J_USER: connection.user,
      NEO4J_PASSWORD: connection.password,
      RINGTRACE_PORT: '0',
      ...env,
    },
  });
  children.push(child);
  let text = '';
  child.stderr.on('data', (chunk) => {
    text += String(chunk);
  });
  return { child, text: () => text };
}

it('prints where it listens and a token, answers, and stops cleanly', async () => {
  const { child, text } = serve({});
  await expect.poll(text, { timeout: 60_000 }).toMatch(/Token for this start: \S+\n/);
  const url = /answers at (\S+)\n/.exec(text())![1]!;
  const token = /Token for this start: (\S+)\n/.exec(text())![1]!;
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/);
  const ask = (authorization: string) =>
    fetch(url, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
  expect((await ask('Bearer wrong')).status).toBe(401);
  expect(await (await ask(`Bearer ${token}`)).json()).toMatchObject({ data: { __typename: 'Query' } });
  expect((await fetch(new URL('/readyz', url))).status).toBe(200);
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(text()).toContain('Stopping');
});

it('ends, schedule and all, when its port is taken', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  const { child, text } = serve({ RINGTRACE_PORT: `${port}`, RINGTRACE_DETECT_SCHEDULE: '0 0 1 1 *' });
  expect(await once(child, 'exit')).toEqual([2, null]);
  expect(text()).toContain(`Port ${port} is taken: set RINGTRACE_PORT to another`);
  holder.close();
}, 120_000);

it('keeps a configured token to itself', async () => {
  const { child, text } = serve({ RINGTRACE_TOKEN: 'configured-token' });
  await expect.poll(text, { timeout: 60_000 }).toContain('answers at');
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
  expect(text()).not.toContain('configured-token');
});

it('does not listen beyond loopback without a token', async () => {
  const { child, text } = serve({ RINGTRACE_HOST: '0.0.0.0' });
  expect(await once(child, 'exit')).toEqual([2, null]);
  expect(text()).toContain('Set RINGTRACE_TOKEN');
});

it('takes API keys in the place of a token, anywhere', async () => {
  const made = await runCli(
    ['keys', 'create', '--role', 'viewer', '--name', 'x'],
    databaseSettings(connection),
  );
  const { child, text } = serve({ RINGTRACE_HOST: '0.0.0.0' });
  await expect.poll(text, { timeout: 60_000 }).toContain('answers at');
  const port = /answers at \S+:(\d+)\/graphql/.exec(text())![1]!;
  const reply = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${made.stdout.trim()}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ me { roles } }' }),
  });
  expect(await reply.json()).toMatchObject({ data: { me: { roles: ['VIEWER'] } } });
  expect(text()).not.toContain('Token for this start');
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});
