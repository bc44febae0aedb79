import { createHash, timingSafeEqual } from 'node:crypto';
import type { OidcConfig } from '../config.js';
import type { Actor } from '../domain/actor.js';
import type { Clock } from '../domain/time.js';
import type { Graph } from '../graph/graph.js';
import { openKeyCheck } from './key-check.js';
import { prefixOfKey } from './key-text.js';
import { openUserCheck } from './user-check.js';

/**
 * Says who shows this `Authorization` header; `undefined`: nobody known. Fails with `DATABASE_UNAVAILABLE` or
 * `ISSUER_UNAVAILABLE` when that cannot be told now.
 */
export type Identify = (authorization: string | undefined) => Promise<Actor | undefined>;

export interface IdentifySettings {
  /** The bearer token of the settings, or one made for this start; whoever shows it may do everything. */
  readonly token: string | undefined;
  readonly oidc: OidcConfig | undefined;
}

const TOKEN_HOLDER: Actor = { kind: 'TOKEN', id: 'token', roles: ['admin'] };

/** The ways in, in this order: the server's token, API keys, users' signed tokens. */
export function openIdentify(graph: Graph, clock: Clock, { token, oidc }: IdentifySettings): Identify {
  const tokenDigest = token === undefined ? undefined : digest(token);
  const checkKey = openKeyCheck(graph, clock);
  const checkUser = oidc && openUserCheck(oidc, clock);
  return async (authorization) => {
    const shown = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    if (shown === undefined) return undefined;
    // Compares in the same time whatever is wrong.
    if (tokenDigest && timingSafeEqual(digest(shown), tokenDigest)) return TOKEN_HOLDER;
    if (prefixOfKey(shown) !== undefined) return checkKey(shown);
    return checkUser?.(shown);
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
