import { keyParts } from '../canonical-identifier.js';
import { addCounts, type Count } from '../count.js';
import { DEFAULT_PARAMETERS } from '../detection/parameters.js';
import { type Channel, IDENTIFIER_KINDS } from '../identifier-kind.js';
import { networkFinder } from '../ip-network.js';
import { piecesOf } from './pieces.js';
import { nodeCount, type RingGraph } from './ring-graph.js';

export interface Removal {
  /** `kind|value`. */
  readonly identifiers: readonly string[];
  readonly accounts: readonly string[];
  readonly channels: readonly Channel[];
  /** In CIDR form. */
  readonly networks: readonly string[];
}

export interface MembersAndVolume {
  readonly accounts: number;
  readonly exchanges: Count;
}

export interface WhatIf {
  readonly identifiersRemoved: number;
  readonly accountsRemoved: number;
  /** Identifiers and accounts named that are not in the ring, and networks without an address of it. */
  readonly notInRing: number;
  /** Groups that are left, largest first. */
  readonly components: readonly (MembersAndVolume & { readonly firstAccountId: string })[];
  /** Members in these groups. */
  readonly left: MembersAndVolume;
  /** Members removed, and members of a group before that are in none after. */
  readonly stopped: MembersAndVolume;
  /** Members that were in no group before either: other values than those that bind tie them. */
  readonly loose: MembersAndVolume;
  /** By node: 1 for those taken away. */
  readonly gone: Uint8Array;
}

const NOTHING: MembersAndVolume = { accounts: 0, exchanges: 0 };

/**
 * What would be left of a ring without certain identifiers, accounts, channels and networks. A group has as many
 * members as one that is reported. Throws `BAD_REQUEST` for a text that is no network.
 */
export function whatIf(graph: RingGraph, removal: Removal): WhatIf {
  const { gone, notInRing } = nodesGone(graph, removal);
  const before = piecesOf(graph, new Uint8Array(nodeCount(graph)));
  const after = piecesOf(graph, gone);
  const isGroup = (members: number | undefined) => (members ?? 0) >= DEFAULT_PARAMETERS.minGroup;
  const components = new Map<number, MembersAndVolume & { readonly firstAccountId: string }>();
  let left = NOTHING;
  let stopped = NOTHING;
  let loose = NOTHING;
  graph.members.forEach(({ accountId, exchanges }, node) => {
    const piece = after.pieceOf[node]!;
    if (gone[node] === 0 && isGroup(after.members[piece])) {
      const component = components.get(piece) ?? { ...NOTHING, firstAccountId: accountId };
      components.set(piece, { ...component, ...plus(component, exchanges) });
      left = plus(left, exchanges);
    } else if (gone[node] === 1 || isGroup(before.members[before.pieceOf[node]!])) {
      stopped = plus(stopped, exchanges);
    } else loose = plus(loose, exchanges);
  });
  const accountsRemoved = gone.subarray(0, graph.members.length).reduce((sum, one) => sum + one, 0);
  return {
    identifiersRemoved: gone.reduce((sum, one) => sum + one, 0) - accountsRemoved,
    accountsRemoved,
    notInRing,
    components: [...components.values()].sort(
      (a, b) => b.accounts - a.accounts || (a.firstAccountId < b.firstAccountId ? -1 : 1),
    ),
    left,
    stopped,
    loose,
    gone,
  };
}

function plus({ accounts, exchanges }: MembersAndVolume, more: Count): MembersAndVolume {
  return { accounts: accounts + 1, exchanges: addCounts(exchanges, more) };
}

/** The keys of the identifiers that were taken away. */
export function keysGone(
  { members, bindings }: RingGraph,
  { gone }: Pick<WhatIf, 'gone'>,
): readonly string[] {
  return bindings.filter((_, place) => gone[members.length + place] === 1).map(({ key }) => key);
}

function nodesGone(graph: RingGraph, { identifiers, accounts, channels, networks }: Removal) {
  const distinct = [...new Set(networks)];
  const networksAround = networkFinder(distinct);
  const met = new Set<number>();
  const gone = new Uint8Array(nodeCount(graph));
  const names = new Set([...accounts.map((id) => `account ${id}`), ...identifiers]);
  let found = 0;
  const take = (node: number, isNamed: boolean, isMeant: boolean) => {
    if (isNamed) found += 1;
    if (isNamed || isMeant) gone[node] = 1;
  };
  graph.members.forEach(({ accountId }, node) => {
    take(node, names.has(`account ${accountId}`), false);
  });
  graph.bindings.forEach(({ key }, place) => {
    const { kind, value } = keyParts(key);
    const around = kind === 'ip' ? networksAround(value) : [];
    for (const network of around) met.add(network);
    const isMeant = around.length > 0 || channels.includes(IDENTIFIER_KINDS[kind].channel);
    take(graph.members.length + place, names.has(key), isMeant);
  });
  return { gone, notInRing: names.size - found + distinct.length - met.size };
}
