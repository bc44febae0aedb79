import ipaddr from 'ipaddr.js';
import { Failure } from './failure.js';
import { parseIp } from './ip-address.js';

/** Texts from `from` to `to`, both included, in the order of their characters. */
export interface TextRange {
  readonly from: string;
  readonly to: string;
}

interface Network {
  readonly address: ipaddr.IPv4 | ipaddr.IPv6;
  readonly bits: number;
}

/** IPv4 networks shorter than this name more than one part in 256 of all addresses: no question of an analyst. */
const SHORTEST_IPV4 = 8;
/** IPv6 networks shorter than this are larger than any that a registry gives to one holder. */
const SHORTEST_IPV6 = 20;
/** Bits of one group that may stay open: 4,096 index seeks a page, the most that answer at once. */
const MOST_OPEN_BITS = 12;
/** IPv6 is held by its /64. */
const HELD_BITS = 64;

/**
 * The values, as `parseIp` writes them, that lie in a network written in CIDR form: ranges of texts in ascending
 * order, none of which holds a value of another network. `undefined` when the text is no network. Throws
 * `BAD_REQUEST` for one that is too wide to be looked up by ranges.
 */
export function networkRanges(text: string): readonly TextRange[] | undefined {
  const network = parseNetwork(text);
  if (!network) return undefined;
  const { address: parsed, bits } = network;
  const ranges =
    parsed instanceof ipaddr.IPv4 ? ipv4Ranges(parsed.octets, bits) : ipv6Ranges(parsed.parts, bits);
  return ranges && [...ranges].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/**
 * Finds which of some networks, written in CIDR form and of any width, hold a value as `parseIp` writes it; gives their
 * places. An IPv6 network longer than /64 stands for the /64 around it. Throws `BAD_REQUEST` for a text that is no
 * network.
 */
export function networkFinder(texts: readonly string[]): (value: string) => readonly number[] {
  const networks = texts.map((text) => {
    const network = parseNetwork(text);
    if (network && network.bits <= (network.address instanceof ipaddr.IPv4 ? 32 : 128)) return network;
    throw new Failure('BAD_REQUEST', 'Write a network as its address and length, such as 198.51.100.0/24');
  });
  return (value) => {
    if (networks.length === 0) return [];
    const address = ipaddr.parse(value.replace(/\/64$/, ''));
    return networks.flatMap((network, place) => (holds(network, address) ? [place] : []));
  };
}

function holds({ address, bits }: Network, asked: Network['address']): boolean {
  if (asked instanceof ipaddr.IPv4) return address instanceof ipaddr.IPv4 && asked.match(address, bits);
  return address instanceof ipaddr.IPv6 && asked.match(address, Math.min(HELD_BITS, bits));
}

function parseNetwork(text: string): Network | undefined {
  const [, address, length] = /^([\d.:a-fA-F]+)\/(\d{1,3})$/.exec(text.trim()) ?? [];
  if (address === undefined || parseIp(address) === undefined) return undefined;
  return { address: ipaddr.parse(address), bits: Number(length) };
}

function ipv4Ranges(octets: readonly number[], bits: number): readonly TextRange[] | undefined {
  if (bits > 32) return undefined;
  if (bits < SHORTEST_IPV4)
    throw new Failure('BAD_REQUEST', `Give an IPv4 network of /${SHORTEST_IPV4} or longer`);
  const whole = Math.min(3, Math.floor(bits / 8));
  if (bits === 8 * whole) return [beginningWith(`${octets.slice(0, whole).join('.')}.`)];
  const head = octets.slice(0, whole);
  return openParts(octets[whole]!, 8 * (whole + 1) - bits).map((part) => {
    const start = [...head, part].join('.');
    return whole === 3 ? { from: start, to: start } : beginningWith(`${start}.`);
  });
}

function ipv6Ranges(groups: readonly number[], bits: number): readonly TextRange[] | undefined {
  if (bits > 128) return undefined;
  const held = Math.min(HELD_BITS, bits);
  const whole = Math.min(3, Math.floor(held / 16));
  const open = held === 16 * whole ? 0 : 16 * (whole + 1) - held;
  if (held < SHORTEST_IPV6 || open > MOST_OPEN_BITS) {
    throw new Failure('BAD_REQUEST', 'Give an IPv6 network of /20 to /32, /36 to /48, or /52 or longer');
  }
  const heads =
    held === 16 * whole
      ? [groups.slice(0, whole)]
      : openParts(groups[whole]!, open).map((part) => [...groups.slice(0, whole), part]);
  return heads.flatMap(ipv6HeadRanges);
}

/** The first of these networks is written without the zeros that its groups end with, all others with every group. */
function ipv6HeadRanges(head: readonly number[]): readonly TextRange[] {
  const first = parseIp(`${head.map(hex).join(':')}::`)!.value;
  const exact = { from: first, to: first };
  if (head.length === 4) return [exact];
  const longer = beginningWith(`${head.map(hex).join(':')}:`);
  return head.at(-1) === 0 ? [exact, longer] : [longer];
}

const hex = (group: number) => group.toString(16);

/** The values of a part of an address whose last `open` bits are not said. */
function openParts(part: number, open: number): readonly number[] {
  const size = 2 ** open;
  const first = part - (part % size);
  return Array.from({ length: size }, (_, place) => first + place);
}

/** Values begin with more than the prefix and never hold the character after the one it ends with. */
function beginningWith(prefix: string): TextRange {
  const last = prefix.charCodeAt(prefix.length - 1);
  return { from: prefix, to: `${prefix.slice(0, -1)}${String.fromCharCode(last + 1)}` };
}
