import { createHash } from 'node:crypto';
import type { TombstoneKey } from '../../src/ingest/tombstone.js';

const secretOf = (seed: string) => createHash('sha256').update(seed).digest('base64url');

export const TOMBSTONE_KEY: TombstoneKey = { id: 'k1', secret: secretOf('first') };
export const OTHER_TOMBSTONE_KEY: TombstoneKey = { id: 'k2', secret: secretOf('second') };
