/** What is known of one account. */
export interface TrueAccount {
  /** The ring it belongs to; undefined for an innocent. */
  readonly ring: string | undefined;
  /** The population it comes from, such as `household` or `classroom`; undefined when not told. */
  readonly kind: string | undefined;
  /** Exchanges it truly made; undefined when not told. */
  readonly exchanges: number | undefined;
}

/** Every labelled account by its id. An account that is not in it is unknown, which is not the same as innocent. */
export type Truth = ReadonlyMap<string, TrueAccount>;

/** The number of labelled accounts in each ring, rings in order of their names. */
export function ringSizes(truth: Truth): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { ring } of truth.values()) {
    if (ring !== undefined) sizes.set(ring, (sizes.get(ring) ?? 0) + 1);
  }
  return new Map([...sizes].sort(([a], [b]) => (a < b ? -1 : 1)));
}
