import { type IdentifierKind, identifierKey } from './identifier-kind.js';
import { parseIp } from './ip-address.js';

/** The key under which a value of a kind is held, however it is written; `undefined` when it cannot be one. */
export function canonicalKey(kind: IdentifierKind, value: string): string | undefined {
  if (kind !== 'ip') return identifierKey(kind, value);
  const address = parseIp(value.trim());
  return address && identifierKey(kind, address.value);
}

/** The kind and value of an identifier's key. */
export function keyParts(key: string): { readonly kind: IdentifierKind; readonly value: string } {
  const bar = key.indexOf('|');
  return { kind: key.slice(0, bar) as IdentifierKind, value: key.slice(bar + 1) };
}
