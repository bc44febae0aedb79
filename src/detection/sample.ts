/** FNV-1a: a cheap hash that spreads ids evenly, the same on every machine. */
function spreadHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** At most `size` of the ids, chosen by their hash: the same ids give the same sample. */
export function sampleOf(ids: readonly string[], size: number): readonly string[] {
  if (ids.length <= size) return ids;
  return ids
    .map((id) => ({ id, hash: spreadHash(id) }))
    .sort((a, b) => a.hash - b.hash || (a.id < b.id ? -1 : 1))
    .slice(0, size)
    .map(({ id }) => id);
}
