import { hierarchy, pack } from 'd3-hierarchy';

interface Sized {
  readonly clusterId: string;
  readonly accounts: number;
}

export interface PlacedCluster<Cluster extends Sized> {
  readonly cluster: Cluster;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Parts of the radius of the whole that lie between circles. */
const GAP = 0.012;

/**
 * Circles for clusters, their areas as their accounts, packed into the circle of radius 1 about the origin. The same
 * clusters always lie in the same places.
 */
export function placeClusters<Cluster extends Sized>(
  clusters: readonly Cluster[],
): readonly PlacedCluster<Cluster>[] {
  const sorted = [...clusters].sort(
    (a, b) => b.accounts - a.accounts || (a.clusterId < b.clusterId ? -1 : a.clusterId > b.clusterId ? 1 : 0),
  );
  interface Node {
    readonly cluster?: Cluster;
    readonly children?: readonly Node[];
  }
  const root = hierarchy<Node>({ children: sorted.map((cluster) => ({ cluster })) }).sum(
    ({ cluster }) => cluster?.accounts ?? 0,
  );
  const packed = pack<Node>().size([2, 2]).padding(GAP)(root);
  return (packed.children ?? []).flatMap(({ data, x, y, r }) =>
    data.cluster ? [{ cluster: data.cluster, x: x - 1, y: y - 1, radius: r }] : [],
  );
}
