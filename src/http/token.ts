import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import { Failure } from '../domain/failure.js';

export interface ServerToken {
  readonly token: string;
  /** Made for this start, since none was set. */
  readonly generated: boolean;
}

const TOKEN_BYTES = 32;

/**
 * The bearer token that callers must show. Without one in the settings a token is made, which is good enough where
 * only this machine can connect; anywhere else starting fails with `CONFIGURATION`.
 */
export function serverToken(configured: string | undefined, host: string): ServerToken {
  if (configured !== undefined) return { token: configured, generated: false };
  if (!isLoopback(host)) {
    throw new Failure(
      'CONFIGURATION',
      'Set RINGTRACE_TOKEN to a long random text to listen on anything but loopback, or leave RINGTRACE_HOST out',
    );
  }
  return { token: randomBytes(TOKEN_BYTES).toString('base64url'), generated: true };
}

export function isLoopback(host: string): boolean {
  if (host === 'localhost') return true;
  return ipaddr.isValid(host) && ipaddr.process(host).range() === 'loopback';
}

/** Compares in the same time whatever is wrong. */
export function isAuthorised(header: string | undefined, token: string): boolean {
  const shown = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1] ?? '';
  return timingSafeEqual(digest(shown), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
