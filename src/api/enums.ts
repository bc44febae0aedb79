import { CHANNELS, IDENTIFIER_KIND_NAMES } from '../domain/identifier-kind.js';
import { IP_CLASSES } from '../domain/ip-class.js';
import { ROLES } from '../domain/permission.js';

/** The values of enums whose names differ inside: `PAYMENT_INSTRUMENT` is `paymentInstrument`. */
export const ENUMS = {
  Channel: byUpperSnake(CHANNELS),
  IdentifierKind: byUpperSnake(IDENTIFIER_KIND_NAMES),
  IpClass: byUpperSnake(IP_CLASSES),
  Role: byUpperSnake(ROLES),
};

function byUpperSnake<T extends string>(names: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(names.map((name) => [upperSnake(name), name]));
}

function upperSnake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
