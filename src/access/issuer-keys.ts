import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { Failure } from '../domain/failure.js';
import { isSafeUrl } from '../domain/safe-url.js';

/** The issuer's public keys, found by its discovery document (OpenID Connect Discovery 1.0, section 4). */
export type IssuerKeys = () => Promise<JWTVerifyGetKey>;

const TIMEOUT_MS = 5_000;
/** Keys that the issuer has withdrawn are forgotten by then. */
const KEYS_KEPT_MS = 600_000;
/** A token that names a key we lack makes us ask for the keys again, but no more often than this. */
const COOLDOWN_MS = 30_000;

/** Asks when first needed and again after a failure, so that a server starts while its issuer is away. */
export function openIssuerKeys(issuer: string): IssuerKeys {
  let found: Promise<JWTVerifyGetKey> | undefined;
  return () => {
    found ??= discover(issuer).catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  };
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const document = await fetchJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  if (document.issuer !== issuer) throw unavailable('names another issuer than RINGTRACE_OIDC_ISSUER');
  const keys = typeof document.jwks_uri === 'string' ? document.jwks_uri : '';
  // Keys that came over an open network could be anybody's.
  if (!isSafeUrl(keys)) throw unavailable('names no jwks_uri that is safe to fetch keys from');
  return createRemoteJWKSet(new URL(keys), {
    timeoutDuration: TIMEOUT_MS,
    cooldownDuration: COOLDOWN_MS,
    cacheMaxAge: KEYS_KEPT_MS,
  });
}

async function fetchJson(url: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
    const body: unknown = answer.ok ? await answer.json() : undefined;
    if (typeof body === 'object' && body !== null) return { ...body };
  } catch (error) {
    throw unavailable('does not answer', error);
  }
  throw unavailable('does not answer');
}

function unavailable(why: string, cause?: unknown): Failure {
  return new Failure('ISSUER_UNAVAILABLE', `The discovery document of the issuer ${why}`, { cause });
}
