import type { Result } from './result.js';

/** The items of each key, keys in the order in which they first come. */
export function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const held = groups.get(keyOf(item));
    if (held) held.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** `lazy-ring, 20,000 + 500` */
export function worldTitle({ world, innocents, ringAccounts }: Result): string {
  return `${world}, ${innocents.toLocaleString('en')} + ${ringAccounts.toLocaleString('en')}`;
}
