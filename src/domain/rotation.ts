/** An API key and the one that took its place, by prefix. */
export interface Rotation {
  readonly prefix: string;
  readonly replacedBy: string;
}

/** The keys that a key took the place of, and those that took its own, itself first: one person's. */
export function keysOfHolder(prefix: string, rotations: readonly Rotation[]): readonly string[] {
  const known = new Set([prefix]);
  for (const key of known) {
    for (const rotation of rotations) {
      if (rotation.prefix === key) known.add(rotation.replacedBy);
      if (rotation.replacedBy === key) known.add(rotation.prefix);
    }
  }
  return [...known];
}
