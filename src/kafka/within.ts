import { setTimeout as sleep } from 'node:timers/promises';

/** What `work` comes to; `undefined` when it has not ended after `ms`, and then it goes on unheeded. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  const ended = new AbortController();
  work.catch(() => undefined);
  try {
    return await Promise.race([work, sleep(ms, undefined, { signal: ended.signal })]);
  } finally {
    ended.abort();
  }
}
