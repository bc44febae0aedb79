import { errors, type JWTPayload, jwtVerify } from 'jose';
import type { OidcConfig } from '../config.js';
import type { Actor } from '../domain/actor.js';
import { Failure } from '../domain/failure.js';
import { isRole, type Role } from '../domain/permission.js';
import type { Clock } from '../domain/time.js';
import { openIssuerKeys } from './issuer-keys.js';

/** Says whose signed token (JWT) `text` is; `undefined`: it is not good. Fails when the issuer does not answer. */
export type UserCheck = (text: string) => Promise<Actor | undefined>;

/** Signed with a key that the issuer alone has. A shared secret would let each of its holders make tokens. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
/** Clocks of two machines in one trust differ by seconds, seldom by a minute. */
const CLOCK_TOLERANCE_SECONDS = 60;
/** The most that OpenID Connect allows a subject. */
const LONGEST_SUBJECT = 255;
/** What is wrong with a token, as opposed to what is wrong with its issuer. */
const TOKEN_FAULTS: ReadonlySet<string> = new Set([
  errors.JOSEAlgNotAllowed.code,
  errors.JOSENotSupported.code,
  errors.JWSInvalid.code,
  errors.JWSSignatureVerificationFailed.code,
  errors.JWTInvalid.code,
  errors.JWTExpired.code,
  errors.JWTClaimValidationFailed.code,
  errors.JWKSNoMatchingKey.code,
  errors.JWKSMultipleMatchingKeys.code,
]);

export function openUserCheck({ issuer, audience, roleClaim }: OidcConfig, clock: Clock): UserCheck {
  const issuerKeys = openIssuerKeys(issuer);
  return async (text) => {
    // Whatever is no token at all is no reason to ask the issuer.
    if (!/^[\w-]+\.[\w-]+\.[\w-]*$/.test(text)) return undefined;
    try {
      const { payload } = await jwtVerify(text, await issuerKeys(), {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: new Date(clock()),
        requiredClaims: ['sub', 'exp'],
      });
      return userOf(payload, roleClaim);
    } catch (error) {
      if (error instanceof errors.JOSEError && TOKEN_FAULTS.has(error.code)) return undefined;
      if (error instanceof Failure) throw error;
      throw new Failure('ISSUER_UNAVAILABLE', 'The keys of the issuer cannot be read', { cause: error });
    }
  };
}

function userOf(payload: JWTPayload, roleClaim: string): Actor | undefined {
  const { sub } = payload;
  if (sub === undefined || sub === '' || sub.length > LONGEST_SUBJECT) return undefined;
  return { kind: 'USER', id: sub, roles: rolesOf(payload, roleClaim) };
}

/** The roles that are known here: an issuer may list many others. */
function rolesOf(payload: JWTPayload, roleClaim: string): readonly Role[] {
  const claim = roleClaim in payload ? payload[roleClaim] : atPath(payload, roleClaim.split('.'));
  const names: readonly unknown[] = Array.isArray(claim) ? claim : String(claim ?? '').split(/[ ,]+/);
  return [...new Set(names.filter(isRole))];
}

function atPath(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (within, name) =>
      typeof within === 'object' && within !== null && Object.hasOwn(within, name)
        ? (within as Readonly<Record<string, unknown>>)[name]
        : undefined,
    value,
  );
}
