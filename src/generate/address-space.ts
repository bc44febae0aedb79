import type { AddressSource, IpClass } from './account-plan.js';
import { shortHexOf } from './hex.js';
import type { Place } from './places.js';
import { hashText, mix32, type Random } from './random.js';

const CORPORATE_OCTETS = [12, 50, 63, 64, 65, 199, 204, 205, 208, 209];
const CORPORATE_ASNS = [7018, 3356, 174, 6461, 1299];
const EDUCATION_OCTETS = [128, 129, 130, 131, 132, 152];
const EDUCATION_ASNS = [11537, 680, 786, 2200, 3, 88];
const HOSTING_OCTETS = [3, 13, 34, 35, 52, 54, 104, 138, 159, 165];
const HOSTING_ASNS = [16509, 14618, 15169, 8075, 14061, 24940, 16276];
const VPN_OCTETS = [45, 146, 185, 193];
const VPN_ASNS = [9009, 212238, 60068, 206092];

/** Issues addresses that no one else in the world has. All are public: such ranges link, private ones never do. */
export interface AddressSpace {
  readonly ipv4: (octet: number) => string;
  readonly home: (random: Random, place: Place, ipv6Share: number) => AddressSource;
  readonly site: (random: Random, ipClass: 'corporate' | 'education' | 'hosting' | 'vpn') => AddressSource;
  /** A pool of which each account has one address for `churnDays` days, then another. */
  readonly carrier: (place: Place, addresses: number, churnDays: number) => AddressSource;
  /** A pool of which every exchange gets any address. */
  readonly exits: (random: Random, addresses: number) => AddressSource;
}

export function createAddressSpace(seed: string): AddressSpace {
  const salt = hashText(`${seed}/addresses`, 0x3c6ef372);
  const issuedByOctet = new Map<number, number>();
  const ipv4 = (octet: number): string => {
    const issued = issuedByOctet.get(octet) ?? 0;
    issuedByOctet.set(octet, issued + 1);
    const rest = scatter24(issued + (salt & 0xffff) + octet * 131);
    return `${octet}.${rest >>> 16}.${(rest >>> 8) & 255}.${rest & 255}`;
  };
  let networks = 0;
  const fixed = (ipClass: IpClass, asn: number, address: string): AddressSource => ({
    ipClass,
    asn,
    address: () => address,
  });
  return {
    ipv4,
    home: (random, place, ipv6Share) => {
      const asn = random.pick(place.homeAsns);
      if (!random.chance(ipv6Share)) return fixed('residential', asn, ipv4(random.pick(place.homeOctets)));
      const network = mix32(networks++ ^ salt);
      const prefix = `${place.homeIpv6}:${shortHexOf(mix32(asn))}:${shortHexOf(network >>> 16)}:${shortHexOf(network)}`;
      return {
        ipClass: 'residential',
        asn,
        address: (draws) => {
          const host = draws.below(4294967296);
          return `${prefix}:${shortHexOf(host >>> 16)}:${shortHexOf(host)}:${shortHexOf(mix32(host))}:1`;
        },
      };
    },
    site: (random, ipClass) => {
      const [octets, asns] = SITE_RANGES[ipClass];
      return fixed(ipClass, random.pick(asns), ipv4(random.pick(octets)));
    },
    carrier: (place, addresses, churnDays) => {
      const pool = Array.from({ length: addresses }, (_, i) =>
        ipv4(place.carrierOctets[i % place.carrierOctets.length]!),
      );
      return {
        ipClass: 'carrier',
        asn: place.carrierAsn,
        address: (_, account, day) => {
          const lease = Math.floor((day + (account % 97) / 97) / churnDays);
          return pool[mix32(account * 4099 + lease) % pool.length]!;
        },
      };
    },
    exits: (random, addresses) => {
      const octet = random.pick(VPN_OCTETS);
      const pool = Array.from({ length: addresses }, () => ipv4(octet));
      return { ipClass: 'vpn', asn: random.pick(VPN_ASNS), address: (draws) => draws.pick(pool) };
    },
  };
}

const SITE_RANGES = {
  corporate: [CORPORATE_OCTETS, CORPORATE_ASNS],
  education: [EDUCATION_OCTETS, EDUCATION_ASNS],
  hosting: [HOSTING_OCTETS, HOSTING_ASNS],
  vpn: [VPN_OCTETS, VPN_ASNS],
} as const;

/** A bijection on 24 bits. */
function scatter24(value: number): number {
  let scattered = Math.imul(value, 0x9e3779b1) & 0xffffff;
  scattered ^= scattered >>> 13;
  scattered = Math.imul(scattered, 0x85ebcb) & 0xffffff;
  return scattered ^ (scattered >>> 11);
}
