import { isRawCardNumber } from '../domain/card-number.js';
import { type IdentifierKind, identifierKey } from '../domain/identifier-kind.js';
import { parseIp } from '../domain/ip-address.js';
import type { IpClass } from '../domain/ip-class.js';
import type { IdentifierFacts, ShownIdentifier } from '../domain/record.js';
import type { Rejection } from '../domain/rejection.js';
import { remembered } from './remembered.js';
import type { WireExchange } from './wire.js';

/** The last number of an autonomous system (RFC 6793). */
const MAX_ASN = 4_294_967_295;

/** Addresses and devices repeat: so many of the last ones are remembered. */
const REMEMBERED = 100_000;

/** An address as it is shown; `shown` is undefined for one that never links. */
interface Address {
  readonly shown: ShownIdentifier | undefined;
  /** With the facts that came last with it: mostly the same ones come again. */
  withFacts: ShownIdentifier | undefined;
}

const addressOf = remembered(REMEMBERED, (text): Address | null => {
  const ip = parseIp(text);
  if (!ip) return null;
  const shown = ip.links ? ({ kind: 'ip', key: identifierKey('ip', ip.value) } as const) : undefined;
  return { shown, withFacts: undefined };
});
const deviceOf = remembered(REMEMBERED, (value) => showValue('device', value, 'deviceId'));

/** Brings one shown value to canonical form; `undefined` when it never links, a rejection when it must not be kept. */
export function showIdentifier(
  kind: IdentifierKind,
  value: string,
  field: string,
  facts?: IdentifierFacts,
): ShownIdentifier | Rejection | undefined {
  return kind === 'ip' ? showAddress(value, field, facts) : showValue(kind, value, field, facts);
}

function showAddress(
  value: string,
  field: string,
  facts: IdentifierFacts | undefined,
): ShownIdentifier | Rejection | undefined {
  const address = addressOf(value);
  if (!address) return { code: 'invalid_ip', message: `${field} must be an IPv4 or IPv6 address` };
  const { shown, withFacts } = address;
  if (!shown || !facts) return shown;
  if (withFacts && haveSame(withFacts.facts, facts)) return withFacts;
  address.withFacts = { ...shown, facts };
  return address.withFacts;
}

function showValue(
  kind: IdentifierKind,
  value: string,
  field: string,
  facts?: IdentifierFacts,
): ShownIdentifier | Rejection {
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
  const take = (identifier: ShownIdentifier | Rejection | undefined) => {
    if (identifier === undefined) return undefined;
    if ('code' in identifier) return identifier;
    shown.push(identifier);
    return undefined;
  };
  const { ip, deviceId, promptFingerprint, promptStructure, conversationPrefix } = wire;
  const prompt = (kind: IdentifierKind, value: string | undefined, field: string) =>
    value === undefined ? undefined : take(showValue(kind, value, field));
  const rejection =
    (ip === undefined ? undefined : take(showAddress(ip, 'ip', addressFacts(asn, wire.ipClass)))) ??
    (deviceId === undefined ? undefined : take(deviceOf(deviceId))) ??
    prompt('promptFingerprint', promptFingerprint, 'promptFingerprint') ??
    prompt('promptStructure', promptStructure, 'promptStructure') ??
    prompt('conversationPrefix', conversationPrefix, 'conversationPrefix');
  if (rejection) return rejection;
  if (!wire.promptBands) return shown;
  for (const band of new Set(wire.promptBands)) {
    const refused = prompt('promptBand', band, 'promptBands');
    if (refused) return refused;
  }
  return shown;
}

/** Accepts `64500`, `"64500"` and `"AS64500"`. */
function asnOf({ asn }: WireExchange): number | undefined {
  return typeof asn === 'string' ? Number(asn.replace(/^as/i, '')) : asn;
}

function haveSame(a: IdentifierFacts | undefined, b: IdentifierFacts): boolean {
  return a?.asn === b.asn && a?.ipClass === b.ipClass;
}

function addressFacts(asn: number | undefined, ipClass: IpClass | undefined): IdentifierFacts | undefined {
  if (asn === undefined && ipClass === undefined) return undefined;
  return { ...(asn !== undefined && { asn }), ...(ipClass !== undefined && { ipClass }) };
}
