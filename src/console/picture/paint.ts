import { whole } from '../format/number.js';
import { KINDS } from '../format/words.js';
import type { Brush } from './brush.js';
import type { Emphasis } from './emphasis.js';
import { paintSign } from './paint-sign.js';
import type { Palette } from './palette.js';
import { type Camera, clusterPoint, hubPoint, type Scene, SIDE_PIXELS } from './scene.js';

const FONT = '"Inter Variable", system-ui, sans-serif';
/** Turns each dot away from the one before, so that dots fill a circle evenly (Vogel 1979). */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const LEAST_LABEL_RADIUS_PIXELS = 19;

/** Paints all of a scene, the links below, the labels on top. */
export function paint(
  context: Brush,
  scene: Scene,
  camera: Camera,
  palette: Palette,
  emphasis: Emphasis,
): void {
  const { width, height } = scene;
  // At rest the links lie below the clusters: they show that all hangs together, and hide nothing.
  if (emphasis.near === undefined) paintLinks(context, scene, camera, palette, emphasis);
  context.save();
  context.beginPath();
  context.rect(SIDE_PIXELS + 10, 0, width - 2 * SIDE_PIXELS - 20, height);
  context.clip();
  for (const placed of scene.clusters) paintCluster(context, camera, palette, emphasis, placed);
  context.restore();
  if (emphasis.near !== undefined) paintLinks(context, scene, camera, palette, emphasis);
  for (const placed of scene.clusters) labelCluster(context, camera, palette, emphasis, placed);
  for (const placed of scene.hubs) paintHub(context, scene, palette, emphasis, placed);
}

function fades({ near }: Emphasis, id: string): boolean {
  return near !== undefined && !near.has(id);
}

type PlacedCluster = Scene['clusters'][number];

function paintCluster(
  context: Brush,
  camera: Camera,
  palette: Palette,
  emphasis: Emphasis,
  placed: PlacedCluster,
): void {
  const { x, y, radius } = clusterPoint(camera, placed);
  const { clusterId, accounts } = placed.cluster;
  context.globalAlpha = fades(emphasis, clusterId) ? 0.3 : 1;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = emphasis.chosen === clusterId ? palette.accentGround : palette.ground;
  context.fill();
  context.lineWidth = emphasis.chosen === clusterId ? 2.5 : 1;
  context.strokeStyle = emphasis.chosen === clusterId ? palette.accent : palette.line;
  context.stroke();
  const size = Math.min(2.4, Math.max(0.7, (radius * 0.62) / Math.sqrt(accounts)));
  context.fillStyle = palette.dot;
  for (let dot = 0; dot < accounts; dot += 1) {
    const away = radius * 0.93 * Math.sqrt((dot + 0.5) / accounts);
    const angle = dot * GOLDEN_ANGLE;
    context.fillRect(
      x + away * Math.cos(angle) - size / 2,
      y + away * Math.sin(angle) - size / 2,
      size,
      size,
    );
  }
  context.globalAlpha = 1;
}

function labelCluster(
  context: Brush,
  camera: Camera,
  palette: Palette,
  emphasis: Emphasis,
  placed: PlacedCluster,
): void {
  const { x, y, radius } = clusterPoint(camera, placed);
  const { clusterId, accounts } = placed.cluster;
  if (radius < LEAST_LABEL_RADIUS_PIXELS && emphasis.chosen !== clusterId) return;
  const text = whole(accounts);
  context.font = `650 ${radius > 44 ? 14 : 11.5}px ${FONT}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.globalAlpha = fades(emphasis, clusterId) ? 0.35 : 1;
  context.lineWidth = 4;
  context.lineJoin = 'round';
  context.strokeStyle = palette.surface;
  context.strokeText(text, x, y);
  context.fillStyle = palette.ink;
  context.fillText(text, x, y);
  context.globalAlpha = 1;
}

function paintLinks(
  context: Brush,
  scene: Scene,
  camera: Camera,
  palette: Palette,
  { near, chosen }: Emphasis,
): void {
  for (const { cluster, hub, accounts } of scene.links) {
    const from = scene.clusterById.get(cluster);
    const to = scene.hubById.get(hub);
    if (!from || !to) continue;
    const drawn = near === undefined || cluster === chosen || hub === chosen;
    if (!drawn) continue;
    const start = clusterPoint(camera, from);
    const end = hubPoint(scene, to);
    const bend = (start.x + end.x) / 2;
    context.beginPath();
    context.moveTo(end.x + (to.side === 'left' ? 8 : -8), end.y);
    context.bezierCurveTo(bend, end.y, bend, start.y, start.x, start.y);
    context.strokeStyle = palette.channels[KINDS[to.hub.kind].channel];
    context.globalAlpha = near === undefined ? 0.1 : 0.72;
    const share = accounts / Math.max(from.cluster.accounts, 1);
    context.lineWidth = near === undefined ? 1 : 1 + 4 * Math.min(share, 1);
    context.stroke();
  }
  context.globalAlpha = 1;
}

function paintHub(
  context: Brush,
  scene: Scene,
  palette: Palette,
  emphasis: Emphasis,
  placed: Scene['hubs'][number],
): void {
  const { hub, side } = placed;
  const { x, y } = hubPoint(scene, placed);
  const outward = side === 'left' ? -1 : 1;
  context.globalAlpha = fades(emphasis, hub.id) ? 0.35 : 1;
  const { channel } = KINDS[hub.kind];
  paintSign(context, channel, x, y, palette.channels[channel]);
  context.font = `${emphasis.chosen === hub.id ? 700 : 500} 11.5px ${FONT}`;
  context.textBaseline = 'middle';
  context.textAlign = side === 'left' ? 'right' : 'left';
  context.fillStyle = palette.ink;
  const count = whole(hub.accountsInRing);
  const label = fitted(context, hub.value, SIDE_PIXELS - 36 - context.measureText(count).width);
  context.fillText(label, x + outward * 13, y);
  context.fillStyle = palette.muted;
  const after = outward * (19 + context.measureText(label).width);
  context.fillText(count, x + after, y);
  context.globalAlpha = 1;
}

/** A text with its middle left out where it is too long: both ends tell values apart. */
function fitted(context: Brush, text: string, room: number): string {
  if (context.measureText(text).width <= room) return text;
  for (let kept = text.length - 2; kept > 4; kept -= 1) {
    const half = Math.ceil(kept / 2);
    const short = `${text.slice(0, half)}…${text.slice(text.length - (kept - half))}`;
    if (context.measureText(short).width <= room) return short;
  }
  return `${text.slice(0, 4)}…`;
}
