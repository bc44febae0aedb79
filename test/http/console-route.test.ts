import { mkdir, writeFile } from 'node:fs/promises';
import helmet from '@fastify/helmet';
import { type FastifyInstance, fastify } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { registerConsole } from '../../src/http/console-route.js';
import { testFolder } from '../testkit/test-folder.js';

const folder = testFolder();
const PAGE = '<!doctype html><script type="module" src="/assets/index-abc.js"></script>';
let server: FastifyInstance;

beforeAll(async () => {
  await mkdir(folder.path('assets'));
  await writeFile(folder.path('assets/index-abc.js'), 'export {};');
  await writeFile(folder.path('index.html'), PAGE);
  server = fastify();
  await server.register(helmet, { contentSecurityPolicy: { directives: { defaultSrc: ["'none'"] } } });
  await registerConsole(server, folder.path(''));
});
afterAll(() => server.close());
const get = (url: string) => server.inject({ method: 'GET', url });

it('gives the page of the console at the address of every view, to be asked for anew each time', async () => {
  for (const url of [
    '/',
    '/?readings=RING,LINKED',
    '/rings/01a210de-2b62-71df-ac5f-fdc5dec9375e',
    `/accounts/${'a'.repeat(128)}`,
    '/identifiers/IP/2001:db8::%2F64',
    '/runs',
    '/volumes',
  ]) {
    const { statusCode, headers, body } = await get(url);
    expect([url, statusCode, body]).toEqual([url, 200, PAGE]);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    });
  }
});

it('lets the page run and load only what comes from here', async () => {
  const policy = String((await get('/')).headers['content-security-policy']);
  expect(policy.split(';').sort()).toEqual([
    "base-uri 'none'",
    "connect-src 'self'",
    "default-src 'none'",
    "font-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "img-src 'self' blob:",
    "script-src 'self'",
    "style-src 'self'",
  ]);
});

it('gives assets to keep for a year, and nothing for those that do not exist', async () => {
  const asset = await get('/assets/index-abc.js');
  expect([asset.statusCode, asset.body, asset.headers['cache-control']]).toEqual([
    200,
    'export {};',
    'public, max-age=31536000, immutable',
  ]);
  for (const url of ['/assets/index-old.js', '/assets/', '/assets/../index.html', '/nothing']) {
    expect([url, (await get(url)).statusCode]).toEqual([url, 404]);
  }
});

it('says what answers here where no console was built', async () => {
  const bare = fastify();
  await registerConsole(bare, folder.path('nowhere/'));
  expect((await bare.inject({ method: 'GET', url: '/' })).body).toContain('POST /graphql');
  await bare.close();
});
