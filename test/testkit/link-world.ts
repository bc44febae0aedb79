import {
  buildLinkGraph,
  type IdentifierLinks,
  type LinkGraph,
} from '../../src/domain/detection/link-graph.js';
import { type Partition, toPartition } from '../../src/domain/detection/partition.js';
import type { IdentifierKind } from '../../src/domain/identifier-kind.js';

/** When everybody shows everything, unless a test says otherwise. */
export const SHOWN_AT = Date.UTC(2026, 4, 1);

/** `names('m', 3)` is m000, m001, m002. */
export function names(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, place) => `${prefix}${String(place).padStart(3, '0')}`);
}

/** A value that these accounts show. */
export function shared(
  kind: IdentifierKind,
  value: string,
  accountIds: readonly string[],
  firstAt = SHOWN_AT,
): IdentifierLinks {
  return {
    key: `${kind}|${value}`,
    kind,
    links: accountIds.map((accountId) => ({ accountId, firstAt, lastAt: firstAt })),
  };
}

/** Values handed out in turn: member n shows number n mod `supply`, and the `each` − 1 after it. */
export function handedOut(
  kind: IdentifierKind,
  prefix: string,
  accountIds: readonly string[],
  supply: number,
  each = 1,
): readonly IdentifierLinks[] {
  return Array.from({ length: supply }, (_, value) =>
    shared(
      kind,
      `${prefix}${value}`,
      accountIds.filter((_, place) => (value - (place % supply) + supply) % supply < each),
    ),
  ).filter(({ links }) => links.length > 1);
}

/** A world of these values, with strangers who share nothing up to `accounts` in all. */
export function worldOf(accounts: number, identifiers: readonly IdentifierLinks[]): LinkGraph {
  const ids = new Set(identifiers.flatMap(({ links }) => links.map(({ accountId }) => accountId)));
  const strangers = Array.from({ length: accounts - ids.size }, (_, place) => `z${place}`);
  return buildLinkGraph([...ids, ...strangers], identifiers);
}

/** The partition with these groups; accounts in none are in no group. */
export function groupsAs(graph: LinkGraph, groups: readonly (readonly string[])[]): Partition {
  const labelOf = new Map(groups.flatMap((group, label) => group.map((accountId) => [accountId, label])));
  return toPartition(
    graph.accountIds.map((accountId) => labelOf.get(accountId) ?? -1),
    1,
  );
}

/** The groups as sets, whatever their numbers: sorted lists of sorted ids. */
export function groupsIn(graph: LinkGraph, { groupOf, sizes }: Partition): readonly (readonly string[])[] {
  return Array.from(sizes, (_, group) => graph.accountIds.filter((_, a) => groupOf[a] === group)).sort(
    (a, b) => (a[0]! < b[0]! ? -1 : 1),
  );
}

/**
 * A population that draws on one supply: each member one of the cards (8 members a card) and devices (10 a device),
 * three of the addresses (12 an address) and six of 20 prompts, at random.
 */
export function operation(
  prefix: string,
  accountIds: readonly string[],
  random: () => number,
): readonly IdentifierLinks[] {
  const size = accountIds.length;
  const drawn = (kind: IdentifierKind, supply: number, each: number): readonly IdentifierLinks[] => {
    const holders = Array.from({ length: supply }, () => new Set<string>());
    for (const accountId of accountIds) {
      for (let draw = 0; draw < each; draw += 1) holders[Math.floor(random() * supply)]!.add(accountId);
    }
    return holders.flatMap((ids, value) =>
      ids.size > 1 ? [shared(kind, `${prefix}${value}`, [...ids])] : [],
    );
  };
  return [
    ...drawn('paymentInstrument', Math.ceil(size / 8), 1),
    ...drawn('device', Math.ceil(size / 10), 1),
    ...drawn('ip', Math.ceil(size / 4), 3),
    ...drawn('promptFingerprint', 20, 6),
  ];
}
