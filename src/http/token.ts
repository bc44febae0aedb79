import { randomBytes } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import { Failure } from '../domain/failure.js';

export interface ServerToken {
  readonly token: string;
  /** Made for this start, since none was set. */
  readonly generated: boolean;
}

const TOKEN_BYTES = 32;

/**
 * The bearer token that opens the server to its holder. Without one in the settings a token is made, which is good
 * enough where only this machine can connect; anywhere else starting fails with `CONFIGURATION`.
 */
export function serverToken(configured: string | undefined, host: string): ServerToken {
  if (configured !== undefined) return { token: configured, generated: false };
  if (!isLoopback(host)) {
    throw new Failure(
      'CONFIGURATION',
      'Set RINGTRACE_TOKEN to a long random text, make an API key or set RINGTRACE_OIDC_ISSUER to listen on anything but loopback, or leave RINGTRACE_HOST out',
    );
  }
  return { token: randomBytes(TOKEN_BYTES).toString('base64url'), generated: true };
}

export function isLoopback(host: string): boolean {
  if (host === 'localhost') return true;
  return ipaddr.isValid(host) && ipaddr.process(host).range() === 'loopback';
}
