import ipaddr from 'ipaddr.js';

/** Addresses of these ranges name no place on the public internet: they are context and never link. */
const NEVER_LINKS = new Set([
  'loopback',
  'private',
  'uniqueLocal',
  'linkLocal',
  'multicast',
  'unspecified',
  'broadcast',
  'carrierGradeNat',
]);

export interface IpIdentifier {
  /** IPv4 in dotted form; IPv6 as its /64 network in the form of RFC 5952: `2001:db8:1:2::/64`. */
  readonly value: string;
  readonly links: boolean;
}

/** Reads an address, or the /64 form this function writes; `undefined` when the text is neither. */
export function parseIp(text: string): IpIdentifier | undefined {
  const bare = text.endsWith('/64') ? text.slice(0, -3) : text;
  if (bare !== text && !bare.includes(':')) return undefined;
  if (!ipaddr.IPv6.isValid(bare) && !ipaddr.IPv4.isValidFourPartDecimal(bare)) return undefined;
  const address = ipaddr.process(bare);
  const links = !NEVER_LINKS.has(address.range());
  if (address instanceof ipaddr.IPv4) return { value: address.toString(), links };
  const network = new ipaddr.IPv6([...address.parts.slice(0, 4), 0, 0, 0, 0]);
  return { value: `${network.toRFC5952String()}/64`, links };
}
