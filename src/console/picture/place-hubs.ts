import type { IdentifierKind } from '#graphql/graphql';
import { KIND_ORDER } from '../format/words.js';

interface Named {
  readonly id: string;
  readonly kind: IdentifierKind;
  readonly value: string;
  readonly accountsInRing: number;
}

interface Link {
  readonly cluster: string;
  readonly hub: string;
  readonly accounts: number;
}

export interface PlacedHub<Hub extends Named> {
  readonly hub: Hub;
  readonly side: 'left' | 'right';
  /** From the top, from 0. */
  readonly row: number;
}

/**
 * The hubs that stand beside the clusters: of each kind those that join most clusters, kinds in turn, as many as both
 * sides have rows for. Kinds
 * stay together, from the top of the left side down and on from the top of the right one; within a kind each stands
 * near the height of what it joins. `heightOf` tells where a cluster lies, lower ones more.
 */
export function placeHubs<Hub extends Named>(
  hubs: readonly Hub[],
  links: readonly Link[],
  rowsASide: number,
  heightOf: (cluster: string) => number,
): readonly PlacedHub<Hub>[] {
  const linksOf = new Map<string, Link[]>();
  for (const link of links) linksOf.set(link.hub, [...(linksOf.get(link.hub) ?? []), link]);
  const joined = (hub: Hub) => linksOf.get(hub.id)?.length ?? 0;
  const height = (hub: Hub) => {
    const own = linksOf.get(hub.id) ?? [];
    const weight = own.reduce((sum, { accounts }) => sum + accounts, 0);
    return (
      own.reduce((sum, { cluster, accounts }) => sum + heightOf(cluster) * accounts, 0) / Math.max(weight, 1)
    );
  };
  const joining = [...hubs].sort(
    (a, b) => joined(b) - joined(a) || b.accountsInRing - a.accountsInRing || order(a.id, b.id),
  );
  const chosen = kindsInTurn(joining)
    .slice(0, rowsASide * 2)
    .sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || order(a.id, b.id));
  const half = Math.ceil(chosen.length / 2);
  const column = (side: 'left' | 'right', part: readonly Hub[]) =>
    [...part]
      .sort(
        (a, b) =>
          KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
          height(a) - height(b) ||
          order(a.id, b.id),
      )
      .map((hub, row): PlacedHub<Hub> => ({ hub, side, row }));
  return [...column('left', chosen.slice(0, half)), ...column('right', chosen.slice(half))];
}

/** The first of each kind, then the second of each, so that no kind crowds out another. */
function kindsInTurn<Hub extends Named>(hubs: readonly Hub[]): readonly Hub[] {
  const seen = new Map<IdentifierKind, number>();
  const places = hubs.map((hub) => {
    const place = seen.get(hub.kind) ?? 0;
    seen.set(hub.kind, place + 1);
    return { hub, place };
  });
  return places.sort((a, b) => a.place - b.place).map(({ hub }) => hub);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
