/**
 * Remembers what was worked out for texts that repeat: that of at least the last `size` different ones, and of at
 * most twice as many. What is forgotten is worked out again.
 */
export function remembered<T extends object | null>(
  size: number,
  workOut: (text: string) => T,
): (text: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known;
    const result = old.get(text) ?? workOut(text);
    if (young.size >= size) {
      old = young;
      young = new Map();
    }
    young.set(text, result);
    return result;
  };
}
