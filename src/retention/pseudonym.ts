import { randomBytes } from 'node:crypto';

const RANDOM_BYTES = 8;

/** A name for an account that is forgotten, as `forgotten-…`. Random: neither id nor key leads to it. */
export function newPseudonym(): string {
  return `forgotten-${randomBytes(RANDOM_BYTES).toString('hex')}`;
}
