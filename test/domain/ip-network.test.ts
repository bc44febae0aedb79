import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { parseIp } from '../../src/domain/ip-address.js';
import { networkFinder, networkRanges } from '../../src/domain/ip-network.js';

const octet = fc.integer({ min: 0, max: 255 });
/** Often zero, so that addresses are written in short. */
const group = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0, max: 31 }));
const ipv4 = fc.array(octet, { minLength: 4, maxLength: 4 }).map((octets) => octets.join('.'));
const ipv6 = fc
  .array(group, { minLength: 8, maxLength: 8 })
  // A mapped address is an IPv4 address.
  .filter((groups) => groups[0] !== 0)
  .map((groups) => groups.map((part) => part.toString(16)).join(':'));
const length4 = fc.integer({ min: 8, max: 32 });
const length6 = fc.oneof(
  fc.integer({ min: 20, max: 32 }),
  fc.integer({ min: 36, max: 48 }),
  fc.integer({ min: 52, max: 64 }),
);

/** Replaces the address after the first `bits` bits by those of another, so that many fall in the network. */
function mixed(address: string, other: string, bits: number): string {
  const a = ipaddr.parse(address).toByteArray();
  const b = ipaddr.parse(other).toByteArray();
  const bytes = a.map((byte, at) => {
    const kept = Math.max(0, Math.min(8, bits - at * 8));
    const mask = (0xff << (8 - kept)) & 0xff;
    return (byte & mask) | (b[at]! & ~mask & 0xff);
  });
  return ipaddr.fromByteArray(bytes).toString();
}

function holds(network: string, address: string): boolean {
  const { value } = parseIp(address)!;
  return networkRanges(network)!.some(({ from, to }) => from <= value && value <= to);
}

describe('the ranges of a network', () => {
  it('hold an IPv4 address exactly when the network does', () => {
    fc.assert(
      fc.property(ipv4, ipv4, length4, fc.integer({ min: 0, max: 32 }), (address, other, bits, shared) => {
        const asked = mixed(address, other, shared);
        const inside = ipaddr.IPv4.parse(asked).match(ipaddr.IPv4.parse(address), bits);
        expect(holds(`${address}/${bits}`, asked)).toBe(inside);
      }),
    );
  });

  it('hold an IPv6 network of 64 bits exactly when the network does', () => {
    fc.assert(
      fc.property(ipv6, ipv6, length6, fc.integer({ min: 16, max: 128 }), (address, other, bits, shared) => {
        const asked = mixed(address, other, shared);
        const inside = ipaddr.IPv6.parse(asked).match(ipaddr.IPv6.parse(address), bits);
        expect(holds(`${address}/${bits}`, asked)).toBe(inside);
      }),
      { numRuns: 60 },
    );
  });

  it('ascend and do not overlap', () => {
    for (const network of [
      '5.16.0.0/12',
      '198.51.100.0/28',
      '2001:db8::/32',
      '2001:db0::/28',
      '2001:db8:0:40::/58',
    ]) {
      const texts = networkRanges(network)!.flatMap(({ from, to }) => [from, to]);
      expect(texts).toEqual([...texts].sort());
    }
  });

  it('are those of the text, and none when it is no network', () => {
    expect(networkRanges('198.51.100.0/24')).toEqual([{ from: '198.51.100.', to: '198.51.100/' }]);
    expect(networkRanges('198.51.100.7/32')).toEqual([{ from: '198.51.100.7', to: '198.51.100.7' }]);
    for (const text of ['198.51.100.7', '1.2.3/24', '1.2.3.4/33', '2001:db8::/129', 'acct_1/24', '']) {
      expect(networkRanges(text)).toBeUndefined();
    }
  });

  it('are refused for networks too wide to be looked up', () => {
    expect(() => networkRanges('4.0.0.0/7')).toThrow('Give an IPv4 network of /8 or longer');
    expect(() => networkRanges('2001:db8::/34')).toThrow('Give an IPv6 network of /20 to /32');
  });
});

describe('finding the networks that hold an address', () => {
  it('agrees with the address, in any width and among others', () => {
    const network = fc.oneof(
      fc.tuple(ipv4, fc.integer({ min: 0, max: 32 })),
      fc.tuple(ipv6, fc.integer({ min: 0, max: 64 })),
    );
    fc.assert(
      fc.property(
        fc.array(network, { minLength: 1 }),
        fc.nat(),
        fc.oneof(ipv4, ipv6),
        (networks, pick, other) => {
          const [near, bits] = networks[pick % networks.length]!;
          const sameKind = ipaddr.parse(near).kind() === ipaddr.parse(other).kind();
          const asked = ipaddr.parse(sameKind ? mixed(near, other, bits) : other);
          const inside = networks.flatMap(([address, length], place) => {
            const parsed = ipaddr.parse(address);
            return parsed.kind() === asked.kind() && asked.match([parsed, length]) ? [place] : [];
          });
          const find = networkFinder(networks.map(([address, length]) => `${address}/${length}`));
          expect(find(parseIp(asked.toString())!.value)).toEqual(inside);
        },
      ),
    );
  });

  it('takes an IPv6 network longer than /64 for the /64 around it, and refuses what is no network', () => {
    expect(networkFinder(['2001:db8:1:2:3::/80'])('2001:db8:1:2::/64')).toEqual([0]);
    for (const text of ['198.51.100.0', '198.51.100.0/33', 'x/8', '2001:db8::/129']) {
      expect(() => networkFinder([text])).toThrow('Write a network as its address and length');
    }
  });
});
