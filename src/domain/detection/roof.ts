import { CHANNELS, type Channel } from '../identifier-kind.js';
import { disjointSets } from './disjoint-sets.js';
import type { Bindings } from './holders.js';
import type { LinkGraph } from './link-graph.js';
import type { DetectionParameters } from './parameters.js';
import { type TiedGroup, tieGroup } from './weak-cuts.js';

export interface Roof {
  /** Values set aside because most of the group holds them. */
  readonly values: ReadonlySet<number>;
  /** Share of the members that the other values still tie by two channels, in one piece. */
  readonly spread: number;
  /** Share of the members that the other values tie, by channel. */
  readonly tiedBy: Readonly<Record<Channel, number>>;
  /** Share of the members that show several of the other prompts: `attachingValues` or more. */
  readonly severalPrompts: number;
  /** The largest share of the members that one device ties. */
  readonly onOneDevice: number;
}

/** More values than this that together cover a group are no longer a roof but a supply. Judgement: sites and cards of one company. */
const MAX_ROOF_VALUES = 3;
/** Few values that cover this much of a group in one channel are its roof, even if none has half of it. Judgement. */
const ROOF_COVER = 0.8;
/** One value a roof for each so many members: in a small group three values cover most of it by chance. */
const MEMBERS_PER_ROOF_VALUE = 20;

/**
 * Sets aside what a group openly shares (a site's address, a company's card, a house prompt, a course's task) and
 * measures what is left. An operator spreads his accounts over a supply; a company shares openly. A device is no
 * roof: many accounts on one device are a farm.
 */
export function liftRoof(
  graph: LinkGraph,
  bindings: Bindings,
  group: number,
  members: Uint32Array,
  parameters: DetectionParameters,
): Roof {
  const tied = tieGroup(graph, bindings, group, members, parameters);
  const values = roofValues(graph, tied, parameters);
  const rest = tieGroup(graph, bindings, group, members, parameters, (value) => values.has(value));
  return {
    values,
    spread: largestTwoChannelPiece(graph, rest) / members.length,
    ...coverage(graph, rest, parameters),
    onOneDevice: mostOnOneDevice(graph, tied) / members.length,
  };
}

function roofValues(graph: LinkGraph, tied: TiedGroup, parameters: DetectionParameters): ReadonlySet<number> {
  const size = tied.members.length;
  const roof = new Set<number>();
  for (const [channel, name] of CHANNELS.entries()) {
    if (name === 'device') continue;
    const holders = tied.values
      .map((value, place) => ({ value, nodes: holdersOf(tied, place) }))
      .filter(({ value }) => graph.channelOf[value] === channel)
      .sort((a, b) => b.nodes.length - a.nodes.length || a.value - b.value);
    for (const { value, nodes } of holders) if (nodes.length >= parameters.roofShare * size) roof.add(value);
    const few = holders.slice(0, Math.min(MAX_ROOF_VALUES, 1 + Math.floor(size / MEMBERS_PER_ROOF_VALUE)));
    const covered = new Set(few.flatMap(({ nodes }) => [...nodes]));
    if (covered.size >= ROOF_COVER * size) for (const { value } of few) roof.add(value);
  }
  return roof;
}

function coverage(
  graph: LinkGraph,
  tied: TiedGroup,
  parameters: DetectionParameters,
): Pick<Roof, 'tiedBy' | 'severalPrompts'> {
  const size = tied.members.length;
  const values = CHANNELS.map(() => new Uint32Array(size));
  tied.values.forEach((value, place) => {
    for (const member of holdersOf(tied, place)) values[graph.channelOf[value]!]![member]! += 1;
  });
  const share = (channel: number, least: number) =>
    values[channel]!.filter((count) => count >= least).length / size;
  return {
    tiedBy: Object.fromEntries(CHANNELS.map((name, channel) => [name, share(channel, 1)])) as Roof['tiedBy'],
    severalPrompts: share(CHANNELS.indexOf('prompt'), parameters.attachingValues),
  };
}

function mostOnOneDevice(graph: LinkGraph, tied: TiedGroup): number {
  const counts = tied.values.map((value, place) =>
    CHANNELS[graph.channelOf[value]!] === 'device' ? holdersOf(tied, place).length : 0,
  );
  return Math.max(0, ...counts);
}

function holdersOf(tied: TiedGroup, place: number): Uint32Array {
  const node = tied.members.length + place;
  return tied.lists.neighbours.subarray(tied.lists.start[node]!, tied.lists.start[node + 1]!);
}

/** Members that are tied by at least two channels, in the largest piece that those ties hold together. */
function largestTwoChannelPiece(graph: LinkGraph, tied: TiedGroup): number {
  const size = tied.members.length;
  const { start, neighbours } = tied.lists;
  const qualifies = (node: number): boolean => {
    const channels = new Set<number>();
    for (let at = start[node]!; at < start[node + 1]!; at += 1) {
      channels.add(graph.channelOf[tied.values[neighbours[at]! - size]!]!);
    }
    return channels.size >= 2;
  };
  const counted = Array.from({ length: size }, (_, node) => qualifies(node));
  const sets = disjointSets(size);
  for (let place = 0; place < tied.values.length; place += 1) {
    const holders = [...holdersOf(tied, place)].filter((node) => counted[node]);
    for (const holder of holders) sets.join(holders[0]!, holder);
  }
  const pieces = new Map<number, number>();
  for (let node = 0; node < size; node += 1) {
    if (counted[node]) pieces.set(sets.find(node), (pieces.get(sets.find(node)) ?? 0) + 1);
  }
  return Math.max(0, ...pieces.values());
}
