import type { IdentifierKind, IdentifierName } from '#graphql/graphql';
import { KIND_ORDER } from './words.js';

/** An identifier as one text, as it stands in an address: `DEVICE:dev_4`. */
export function identifierText({ kind, value }: IdentifierName): string {
  return `${kind}:${value}`;
}

/** The identifier that such a text names. */
export function identifierOf(text: string): IdentifierName | undefined {
  const end = text.indexOf(':');
  const kind: IdentifierKind | undefined = KIND_ORDER.find((word) => word === text.slice(0, end));
  const value = text.slice(end + 1);
  return kind !== undefined && value !== '' ? { kind, value } : undefined;
}
