import { isRawCardNumber } from '../domain/card-number.js';
import { type IdentifierKind, identifierKey } from '../domain/identifier-kind.js';
import { type IpIdentifier, parseIp } from '../domain/ip-address.js';
import type { IdentifierFacts, ShownIdentifier } from '../domain/record.js';
import type { Rejection } from '../domain/rejection.js';
import type { WireExchange } from './wire.js';

/** Addresses repeat: the last ones parsed are remembered, up to this many. */
const REMEMBERED_ADDRESSES = 50_000;
const parsedAddresses = new Map<string, IpIdentifier | undefined>();

function rememberedIp(text: string): IpIdentifier | undefined {
  if (parsedAddresses.has(text)) return parsedAddresses.get(text);
  if (parsedAddresses.size >= REMEMBERED_ADDRESSES) parsedAddresses.clear();
  const parsed = parseIp(text);
  parsedAddresses.set(text, parsed);
  return parsed;
}

/** Brings one shown value to canonical form; `undefined` when it never links, a rejection when it must not be kept. */
export function showIdentifier(
  kind: IdentifierKind,
  value: string,
  field: string,
  facts?: IdentifierFacts,
): ShownIdentifier | Rejection | undefined {
  if (kind === 'ip') {
    const ip = rememberedIp(value);
    if (!ip) return { code: 'invalid_ip', message: `${field} must be an IPv4 or IPv6 address` };
    if (!ip.links) return undefined;
    return facts
      ? { kind, key: identifierKey(kind, ip.value), facts }
      : { kind, key: identifierKey(kind, ip.value) };
  }
  if (isRawCardNumber(value)) {
    return {
      code: 'raw_card_number',
      message: `${field} is a card number: send a token of your payment provider`,
    };
  }
  return facts ? { kind, key: identifierKey(kind, value), facts } : { kind, key: identifierKey(kind, value) };
}

/** Every identifier that an exchange shows, each once, or the first rejection. */
export function exchangeIdentifiers(wire: WireExchange): ShownIdentifier[] | Rejection {
  const shown: ShownIdentifier[] = [];
  const take = (kind: IdentifierKind, value: string | undefined, field: string, facts?: IdentifierFacts) => {
    if (value === undefined) return undefined;
    const identifier = showIdentifier(kind, value, field, facts);
    if (identifier === undefined) return undefined;
    if ('code' in identifier) return identifier;
    shown.push(identifier);
    return undefined;
  };
  const rejection =
    take('ip', wire.ip, 'ip', addressFacts(wire)) ??
    take('device', wire.deviceId, 'deviceId') ??
    take('promptFingerprint', wire.promptFingerprint, 'promptFingerprint') ??
    take('promptStructure', wire.promptStructure, 'promptStructure') ??
    take('conversationPrefix', wire.conversationPrefix, 'conversationPrefix');
  if (rejection) return rejection;
  for (const band of new Set(wire.promptBands)) {
    const refused = take('promptBand', band, 'promptBands');
    if (refused) return refused;
  }
  return shown;
}

function addressFacts(wire: WireExchange): IdentifierFacts | undefined {
  if (wire.asn === undefined && wire.ipClass === undefined) return undefined;
  return {
    ...(wire.asn !== undefined && { asn: Number(String(wire.asn).replace(/^as/i, '')) }),
    ...(wire.ipClass !== undefined && { ipClass: wire.ipClass }),
  };
}
