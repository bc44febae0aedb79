import type { Count } from '../count.js';

export interface GraphMember {
  readonly accountId: string;
  readonly exchanges: Count;
  readonly isCore: boolean;
}

export interface GraphBinding {
  /** `kind|value`. */
  readonly key: string;
  readonly bits: number;
}

/**
 * The members of a ring and the identifiers that bind them, as lists of neighbours. Nodes are numbered: first the
 * members, by account id, then the identifiers, by key. Neighbours of node n are
 * `neighbours[start[n]] … neighbours[start[n + 1] − 1]`, ascending.
 */
export interface RingGraph {
  readonly members: readonly GraphMember[];
  readonly bindings: readonly GraphBinding[];
  readonly start: Uint32Array;
  readonly neighbours: Uint32Array;
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Builds the graph; holders that are no members are left out, and so are identifiers that fewer than two members hold. */
export function buildRingGraph(
  members: readonly GraphMember[],
  bindings: readonly (GraphBinding & { readonly holders: readonly string[] })[],
): RingGraph {
  const sorted = [...members].sort((a, b) => byText(a.accountId, b.accountId));
  const numberOf = new Map(sorted.map(({ accountId }, number) => [accountId, number]));
  const held = bindings
    .map(({ holders, ...binding }) => ({
      binding,
      accounts: [...new Set(holders)].flatMap((accountId) => numberOf.get(accountId) ?? []),
    }))
    .filter(({ accounts }) => accounts.length > 1)
    .sort((a, b) => byText(a.binding.key, b.binding.key));
  const start = new Uint32Array(sorted.length + held.length + 1);
  held.forEach(({ accounts }, place) => {
    start[sorted.length + place + 1] = accounts.length;
    for (const account of accounts) start[account + 1]! += 1;
  });
  for (let node = 1; node < start.length; node += 1) start[node]! += start[node - 1]!;
  const next = start.slice();
  const neighbours = new Uint32Array(start.at(-1)!);
  held.forEach(({ accounts }, place) => {
    const value = sorted.length + place;
    for (const account of accounts.sort((a, b) => a - b)) {
      neighbours[next[value]!++] = account;
      neighbours[next[account]!++] = value;
    }
  });
  return { members: sorted, bindings: held.map(({ binding }) => binding), start, neighbours };
}

/** The node of a member; `undefined` for an account that is none. */
export function memberNode({ members }: RingGraph, accountId: string): number | undefined {
  let from = 0;
  let to = members.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (members[middle]!.accountId < accountId) from = middle + 1;
    else to = middle;
  }
  return members[from]?.accountId === accountId ? from : undefined;
}

export function nodeCount({ start }: RingGraph): number {
  return start.length - 1;
}

export function degreeOfNode({ start }: RingGraph, node: number): number {
  return start[node + 1]! - start[node]!;
}

/** The neighbours of a node. */
export function neighboursOfNode({ start, neighbours }: RingGraph, node: number): Uint32Array {
  return neighbours.subarray(start[node]!, start[node + 1]!);
}
