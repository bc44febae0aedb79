import type { FastifyInstance } from 'fastify';
import type { Actor } from '../domain/actor.js';
import { isAuthorised } from './token.js';

/** Everybody who shows the token. */
export const TOKEN_HOLDER: Actor = { name: 'token', capabilities: ['READ', 'INGEST'] };

/** Refuses every request to `server` that does not show the bearer token. */
export function requireToken(server: FastifyInstance, token: string): void {
  server.addHook('onRequest', async (request, reply) => {
    if (isAuthorised(request.headers.authorization, token)) return;
    await reply
      .code(401)
      .header('www-authenticate', 'Bearer')
      .send(errorBody('UNAUTHENTICATED', 'Send the token: Authorization: Bearer …', request.id));
  });
}

/** An error in the form that GraphQL clients know. */
export function errorBody(code: string, message: string, requestId: string): object {
  return { errors: [{ message, extensions: { code, requestId } }] };
}
