import type { Channel } from '#graphql/graphql';
import type { Brush } from './brush.js';

const SIZE = 5;

/** The shape of a channel, as it stands elsewhere in the console: triangle, square, diamond or disc. */
export function paintSign(context: Brush, channel: Channel, x: number, y: number, colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  if (channel === 'PROMPT') context.arc(x, y, SIZE, 0, 2 * Math.PI);
  if (channel === 'DEVICE') context.rect(x - SIZE, y - SIZE, 2 * SIZE, 2 * SIZE);
  if (channel === 'NETWORK') outline(context, [x, y - 6], [x + 6, y], [x, y + 6], [x - 6, y]);
  if (channel === 'PAYMENT') outline(context, [x, y - SIZE], [x + 5.5, y + SIZE], [x - 5.5, y + SIZE]);
  context.fill();
}

function outline(context: Brush, ...points: readonly (readonly [number, number])[]): void {
  points.forEach(([x, y], at) => {
    if (at === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
  context.closePath();
}
