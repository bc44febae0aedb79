import { isRawCardNumber } from '../domain/card-number.js';
import { type IdentifierKind, identifierKey } from '../domain/identifier-kind.js';
import { type IpIdentifier, parseIp } from '../domain/ip-address.js';
import type { IpClass } from '../domain/ip-class.js';
import type { IdentifierFacts, ShownIdentifier } from '../domain/record.js';
import type { Rejection } from '../domain/rejection.js';
import type { WireExchange } from './wire.js';

/** The last number of an autonomous system (RFC 6793). */
const MAX_ASN = 4_294_967_295;

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
  const asn = asnOf(wire);
  if (asn !== undefined && asn > MAX_ASN) {
    return { code: 'invalid_value', message: `asn must be at most ${MAX_ASN}` };
  }
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
    take('ip', wire.ip, 'ip', addressFacts(asn, wire.ipClass)) ??
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

/** Accepts `64500`, `"64500"` and `"AS64500"`. */
function asnOf({ asn }: WireExchange): number | undefined {
  return asn === undefined ? undefined : Number(String(asn).replace(/^as/i, ''));
}

function addressFacts(asn: number | undefined, ipClass: IpClass | undefined): IdentifierFacts | undefined {
  if (asn === undefined && ipClass === undefined) return undefined;
  return { ...(asn !== undefined && { asn }), ...(ipClass !== undefined && { ipClass }) };
}
