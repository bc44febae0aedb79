import type { Channel } from '#graphql/graphql';
import { KINDS } from '../format/words.js';
import type { Cluster, Hub, Summary } from './picture-query.js';
import { type PlacedCluster, placeClusters } from './place-clusters.js';
import { type PlacedHub, placeHubs } from './place-hubs.js';

/** Where all of a picture lies, in pixels of its frame. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly clusters: readonly PlacedCluster<Cluster>[];
  readonly hubs: readonly PlacedHub<Hub>[];
  readonly clusterById: ReadonlyMap<string, PlacedCluster<Cluster>>;
  readonly hubById: ReadonlyMap<string, PlacedHub<Hub>>;
  readonly links: readonly SceneLink[];
}

export interface SceneLink {
  readonly cluster: string;
  readonly hub: string;
  readonly accounts: number;
}

/** How the circle of clusters lies in the frame: its middle and radius in pixels. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export const ROW_PIXELS = 21;
/** Room for a value and a count in small letters. */
export const SIDE_PIXELS = 176;
const MARGIN_PIXELS = 12;

/** Lays a summary out for a frame; hubs of hidden channels are left out. */
export function layOut(summary: Summary, hidden: readonly Channel[], width: number, height: number): Scene {
  const clusters = placeClusters(summary.clusters);
  const clusterById = new Map(clusters.map((placed) => [placed.cluster.clusterId, placed]));
  const visible = summary.hubs.filter(({ kind }) => !hidden.includes(KINDS[kind].channel));
  const rows = Math.max(1, Math.floor((height - 2 * MARGIN_PIXELS) / ROW_PIXELS));
  const hubs = placeHubs(visible, summary.links, rows, (id) => clusterById.get(id)?.y ?? 0);
  const hubById = new Map(hubs.map((placed) => [placed.hub.id, placed]));
  const links = summary.links.filter(({ hub }) => hubById.has(hub));
  return { width, height, clusters, hubs, clusterById, hubById, links };
}

/** All clusters in view. */
export function fittingCamera({ width, height }: Pick<Scene, 'width' | 'height'>): Camera {
  const room = Math.min(width - 2 * SIDE_PIXELS - 60, height - 2 * MARGIN_PIXELS);
  return { x: width / 2, y: height / 2, radius: Math.max(room / 2, 40) };
}

/** Where a hub's sign stands; its label goes outward from there. */
export function hubPoint(
  scene: Scene,
  { side, row }: PlacedHub<Hub>,
): { readonly x: number; readonly y: number } {
  const count = scene.hubs.filter((placed) => placed.side === side).length;
  const step = Math.min((scene.height - 2 * MARGIN_PIXELS) / Math.max(count, 1), ROW_PIXELS * 1.6);
  const top = (scene.height - step * count) / 2;
  return {
    x: side === 'left' ? SIDE_PIXELS : scene.width - SIDE_PIXELS,
    y: top + (row + 0.5) * step,
  };
}

export function clusterPoint(camera: Camera, { x, y, radius }: PlacedCluster<Cluster>) {
  return { x: camera.x + x * camera.radius, y: camera.y + y * camera.radius, radius: radius * camera.radius };
}

/** What lies under a point of the frame: the id of a hub or a cluster. */
export function hit(scene: Scene, camera: Camera, x: number, y: number): string | undefined {
  const hub = scene.hubs.find((placed) => {
    const point = hubPoint(scene, placed);
    const outward = placed.side === 'left' ? point.x + 8 - x : x - point.x + 8;
    return Math.abs(y - point.y) < ROW_PIXELS / 2 && outward >= 0;
  });
  if (hub) return hub.hub.id;
  return scene.clusters.find((placed) => {
    const point = clusterPoint(camera, placed);
    return Math.hypot(x - point.x, y - point.y) <= point.radius;
  })?.cluster.clusterId;
}
