import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Where `npm run build` puts the console. */
const BUILT_CONSOLE = fileURLToPath(new URL('../../dist/console/', import.meta.url));

/** Addresses that the console shows a view at; it reads them itself. */
const VIEWS = ['/', '/rings/*', '/accounts/*', '/identifiers/*', '/runs', '/runs/*', '/volumes', '/search'];

/** Nothing runs, shows or is asked that does not come from here; no page elsewhere may frame it. */
const CONSOLE_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  fontSrc: ["'self'"],
  imgSrc: ["'self'", 'blob:'],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

/**
 * The analysts' console: its page at every view's address, its assets below `/assets/`, kept by browsers for a year.
 * Where it was not built, `/` says what answers here.
 */
export async function registerConsole(server: FastifyInstance, folder = BUILT_CONSOLE): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    server.get('/', () => 'Ringtrace answers GraphQL at POST /graphql and takes records at POST /ingest\n');
    return;
  }
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  await server.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    wildcard: false,
    immutable: true,
    maxAge: '365d',
  });
  const helmet = { contentSecurityPolicy: { useDefaults: false, directives: CONSOLE_POLICY } };
  for (const view of VIEWS) {
    server.get(view, { helmet }, (_request, reply) =>
      reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page),
    );
  }
}
