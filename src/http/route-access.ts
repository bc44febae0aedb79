import type { FastifyInstance, RouteOptions } from 'fastify';
import type { Permission } from '../domain/permission.js';

/** `ANYONE`: also whom we do not know. */
export type RouteAccess = Permission | 'ANYONE';

/** What each route asks of its caller. A route that is missing here cannot be served. */
const ROUTE_ACCESS: Readonly<Record<string, RouteAccess>> = {
  // The console's page, the same at each of its addresses; it holds no data.
  'GET /': 'ANYONE',
  'GET /rings/*': 'ANYONE',
  'GET /accounts/*': 'ANYONE',
  'GET /identifiers/*': 'ANYONE',
  'GET /runs': 'ANYONE',
  'GET /runs/*': 'ANYONE',
  'GET /volumes': 'ANYONE',
  'GET /search': 'ANYONE',
  'GET /healthz': 'ANYONE',
  'GET /readyz': 'ANYONE',
  // Names no account and no ring; scrapers of one network are told apart by the proxy before it.
  'GET /metrics': 'ANYONE',
  // Each field asks for its own permission.
  'POST /graphql': 'KNOWN',
  'POST /ingest': 'INGEST',
};

/** Scripts, styles and fonts of the console; each file is a route. */
const CONSOLE_ASSETS = '/assets/';

/** `undefined` for a route that is not served. */
export function routeAccess(method: string, url: string | undefined): RouteAccess | undefined {
  const isRead = method === 'GET' || method === 'HEAD';
  if (isRead && url?.startsWith(CONSOLE_ASSETS)) return 'ANYONE';
  return ROUTE_ACCESS[`${method === 'HEAD' ? 'GET' : method} ${url}`];
}

/** From here on `server` refuses to be given a route of which nobody has said who may use it. */
export function demandRouteAccess(server: FastifyInstance): void {
  server.addHook('onRoute', ({ method, url }: Pick<RouteOptions, 'method' | 'url'>) => {
    for (const each of [method].flat()) {
      if (routeAccess(each, url) === undefined) throw new Error(`Nothing says who may use ${each} ${url}`);
    }
  });
}
