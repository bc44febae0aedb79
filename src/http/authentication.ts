import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Identify } from '../access/identify.js';
import type { Actor } from '../domain/actor.js';
import { Failure } from '../domain/failure.js';
import { isGranted } from '../domain/permission.js';
import { demandRouteAccess, routeAccess } from './route-access.js';

const actors = new WeakMap<FastifyRequest, Actor>();

const RETRY_SECONDS = 5;

/** Lets requests through to routes that their callers may use, and no further. */
export function guardRoutes(server: FastifyInstance, identify: Identify): void {
  demandRouteAccess(server);
  server.addHook('onRequest', async (request, reply) => {
    const { url } = request.routeOptions;
    // Where there is no route there is nothing to guard.
    if (url === undefined) return;
    const access = routeAccess(request.method, url) ?? 'KNOWN';
    if (access === 'ANYONE') return;
    const actor = await identified(request, reply, identify);
    if (actor === undefined) return;
    actors.set(request, actor);
    if (isGranted(actor.roles, access)) return;
    const message = `This needs the right to ${access.toLowerCase()}`;
    await reply.code(403).send(errorBody('FORBIDDEN', message, request.id));
  });
}

/** Who sent this request. Only for routes that ask who. */
export function actorOf(request: FastifyRequest): Actor {
  const actor = actors.get(request);
  if (actor === undefined) throw new Error('A route that lets anyone in has no actor');
  return actor;
}

async function identified(
  request: FastifyRequest,
  reply: FastifyReply,
  identify: Identify,
): Promise<Actor | undefined> {
  try {
    const actor = await identify(request.headers.authorization);
    if (actor) return actor;
    await reply
      .code(401)
      .header('www-authenticate', 'Bearer')
      .send(errorBody('UNAUTHENTICATED', 'Send a token or an API key: Authorization: Bearer …', request.id));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const whom = error.code === 'ISSUER_UNAVAILABLE' ? 'the issuer of your token' : 'the database';
    await reply
      .code(503)
      .header('retry-after', RETRY_SECONDS)
      .send(errorBody('SERVICE_UNAVAILABLE', `Who you are cannot be told while ${whom} is away`, request.id));
  }
  return undefined;
}

/** An error in the form that GraphQL clients know. */
export function errorBody(code: string, message: string, requestId: string): object {
  return { errors: [{ message, extensions: { code, requestId } }] };
}
