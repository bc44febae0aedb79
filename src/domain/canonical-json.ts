/** What JSON can say. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [name: string]: Json | undefined };

/**
 * The one text of a value, whatever order its names came in: names sorted by UTF-16 code units, no blanks, numbers
 * and texts as JavaScript writes them (RFC 8785, the JSON Canonicalization Scheme). What is `undefined` is left out.
 */
export function canonicalJson(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .flatMap((name) => {
      const member = value[name];
      return member === undefined ? [] : [`${JSON.stringify(name)}:${canonicalJson(member)}`];
    });
  return `{${members.join(',')}}`;
}

/** `Array.isArray` does not tell read-only lists apart. */
function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
