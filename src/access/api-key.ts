import type { Role } from '../domain/permission.js';

/** What is kept of a key. Times are epoch milliseconds. */
export interface ApiKey {
  readonly prefix: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: number;
  readonly expiresAt: number | undefined;
  readonly revokedAt: number | undefined;
  /** The start of the hour in which it was last shown, about. */
  readonly lastUsedAt: number | undefined;
  /** The key that took its place. */
  readonly replacedBy: string | undefined;
}

export type KeyState = 'valid' | 'expired' | 'revoked';

export function keyState({ revokedAt, expiresAt }: ApiKey, now: number): KeyState {
  if (revokedAt !== undefined) return 'revoked';
  return expiresAt !== undefined && expiresAt <= now ? 'expired' : 'valid';
}
