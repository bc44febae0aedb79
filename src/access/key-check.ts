import { timingSafeEqual } from 'node:crypto';
import type { Actor } from '../domain/actor.js';
import { type Clock, HOUR_MS } from '../domain/time.js';
import type { Graph } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';
import { type ApiKey, keyState } from './api-key.js';
import { fromKeyRow } from './key-row.js';
import { hashOfKey, prefixOfKey } from './key-text.js';

interface StoredKey extends ApiKey {
  readonly hash: string;
}

interface CachedKey {
  readonly key: StoredKey;
  readonly readAt: number;
}

/** Says whose API key `text` is; `undefined`: it opens nothing. Fails when the database does not answer. */
export type KeyCheck = (text: string) => Promise<Actor | undefined>;

/** A revoked key is refused no later than this. Without a cache each request would cost one statement more. */
export const KEY_CACHE_MS = 15_000;
const READ_TIMEOUT_MS = 10_000;

const find = defineStatement<{ prefix: string }, StoredKey>({
  file: 'access/find-key',
  mode: 'READ',
  row: (row) => ({ ...fromKeyRow(row), hash: row.text('hash') }),
});
const noteUse = defineStatement<{ prefix: string; hour: number }>({ file: 'access/note-use', mode: 'WRITE' });

/** Remembers stored keys for seconds, and notes their use by the hour. */
export function openKeyCheck(graph: Graph, clock: Clock): KeyCheck {
  // Only keys that exist are remembered: made-up ones cannot fill it.
  const cache = new Map<string, CachedKey>();
  const notedHours = new Map<string, number>();

  const read = async (prefix: string): Promise<StoredKey | undefined> => {
    const known = cache.get(prefix);
    const age = known === undefined ? Number.NaN : clock() - known.readAt;
    // A clock that was set back must not keep a revoked key alive.
    if (known && age >= 0 && age < KEY_CACHE_MS) return known.key;
    const readAt = clock();
    const signal = AbortSignal.timeout(READ_TIMEOUT_MS);
    const [key] = await graph.read(find, { prefix }, { timeoutMs: READ_TIMEOUT_MS, signal });
    if (key) cache.set(prefix, { key, readAt });
    else cache.delete(prefix);
    return key;
  };

  const note = ({ prefix, lastUsedAt }: StoredKey) => {
    const hour = Math.floor(clock() / HOUR_MS) * HOUR_MS;
    if ((notedHours.get(prefix) ?? lastUsedAt ?? Number.NEGATIVE_INFINITY) >= hour) return;
    notedHours.set(prefix, hour);
    // Good to know, but no reason to keep a caller waiting or away.
    graph
      .write('access/note-use', (tx) => tx.run(noteUse, { prefix, hour }), { timeoutMs: READ_TIMEOUT_MS })
      .catch(() => notedHours.delete(prefix));
  };

  return async (text) => {
    const prefix = prefixOfKey(text);
    const key = prefix === undefined ? undefined : await read(prefix);
    if (!key || !timingSafeEqual(Buffer.from(hashOfKey(text)), Buffer.from(key.hash))) return undefined;
    if (keyState(key, clock()) !== 'valid') return undefined;
    note(key);
    return { kind: 'KEY', id: key.prefix, roles: [key.role] };
  };
}
