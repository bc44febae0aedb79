import ipaddr from 'ipaddr.js';

/** Addresses of these ranges name no place on the public internet: they are context and never link. */
const NEVER_LINKS = new Set([
  'loopback',
  'private',
  'uniqueLocal',
  'deprecatedSiteLocal',
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
  if (!isPlainForm(bare)) return undefined;
  const address = ipaddr.process(bare);
  if (address instanceof ipaddr.IPv4) {
    if (bare !== text) return undefined;
    return { value: address.toString(), links: !NEVER_LINKS.has(address.range()) };
  }
  const network = new ipaddr.IPv6([...address.parts.slice(0, 4), 0, 0, 0, 0]);
  // The network decides, so that every address of it gives the same answer as the written form.
  return { value: `${network.toRFC5952String()}/64`, links: !NEVER_LINKS.has(network.range()) };
}

/** Without zone, and with decimal octets only: readers differ on `010` and `0x7f`. */
function isPlainForm(text: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return true;
  if (!ipaddr.IPv6.isValid(text) || text.includes('%')) return false;
  const tail = text.slice(text.lastIndexOf(':') + 1);
  return !tail.includes('.') || ipaddr.IPv4.isValidFourPartDecimal(tail);
}
