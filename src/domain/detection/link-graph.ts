import { CHANNELS, IDENTIFIER_KINDS, type IdentifierKind } from '../identifier-kind.js';

/** One link as it is read from the graph. Times are epoch milliseconds; the last one is exact to the day. */
export interface Link {
  readonly accountId: string;
  readonly firstAt: number;
  readonly lastAt: number;
}

/** An identifier with the accounts that showed it. */
export interface IdentifierLinks {
  readonly key: string;
  readonly kind: IdentifierKind;
  readonly links: readonly Link[];
}

/**
 * Accounts and the values that tie them, as two lists of neighbours. A value is an identifier, or, where an
 * identifier passes from hand to hand, one episode of it. Accounts and values are numbered in the order of their
 * ids, so that the numbering does not depend on the order of reading.
 */
export interface LinkGraph {
  readonly accountIds: readonly string[];
  readonly valueKeys: readonly string[];
  /** Index into `CHANNELS`, by value. */
  readonly channelOf: Uint8Array;
  /** Accounts of value v: `accountsOf[valueStart[v]] … accountsOf[valueStart[v + 1] − 1]`, ascending. */
  readonly valueStart: Uint32Array;
  readonly accountsOf: Uint32Array;
  /** Values of account a, likewise. */
  readonly accountStart: Uint32Array;
  readonly valuesOf: Uint32Array;
  /** Epoch milliseconds of the first use, in the order of `accountsOf`. */
  readonly firstAt: Float64Array;
}

export function channelIndex(kind: IdentifierKind): number {
  return CHANNELS.indexOf(IDENTIFIER_KINDS[kind].channel);
}

/** Builds the graph from every account id and the values with at least two accounts. */
export function buildLinkGraph(
  accountIds: readonly string[],
  identifiers: readonly IdentifierLinks[],
): LinkGraph {
  const ids = [...accountIds].sort();
  const numberOf = new Map(ids.map((id, number) => [id, number]));
  const values = [...identifiers].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const valueStart = new Uint32Array(values.length + 1);
  values.forEach((value, v) => {
    valueStart[v + 1] = valueStart[v]! + value.links.length;
  });
  const edges = valueStart[values.length]!;
  const accountsOf = new Uint32Array(edges);
  const firstAt = new Float64Array(edges);
  const degree = new Uint32Array(ids.length + 1);
  values.forEach((value, v) => {
    const links = value.links
      .map((link) => ({ account: numberOf.get(link.accountId)!, firstAt: link.firstAt }))
      .sort((a, b) => a.account - b.account);
    links.forEach((link, place) => {
      const edge = valueStart[v]! + place;
      accountsOf[edge] = link.account;
      firstAt[edge] = link.firstAt;
      degree[link.account + 1]! += 1;
    });
  });
  for (let a = 0; a < ids.length; a += 1) degree[a + 1]! += degree[a]!;
  const accountStart = degree.slice();
  const next = degree.slice();
  const valuesOf = new Uint32Array(edges);
  for (let v = 0; v < values.length; v += 1) {
    for (let edge = valueStart[v]!; edge < valueStart[v + 1]!; edge += 1) {
      valuesOf[next[accountsOf[edge]!]!++] = v;
    }
  }
  return {
    accountIds: ids,
    valueKeys: values.map((value) => value.key),
    channelOf: Uint8Array.from(values, (value) => channelIndex(value.kind)),
    valueStart,
    accountsOf,
    accountStart,
    valuesOf,
    firstAt,
  };
}

export function degreeOf(graph: LinkGraph, value: number): number {
  return graph.valueStart[value + 1]! - graph.valueStart[value]!;
}

/** When the account first showed the value, which it holds: epoch milliseconds. */
export function firstUse(graph: LinkGraph, value: number, account: number): number {
  let from = graph.valueStart[value]!;
  let to = graph.valueStart[value + 1]! - 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (graph.accountsOf[middle]! < account) from = middle + 1;
    else to = middle;
  }
  return graph.firstAt[from]!;
}
