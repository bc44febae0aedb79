import type { Brush } from './brush.js';
import type { Emphasis } from './emphasis.js';
import { paint } from './paint.js';
import { currentPalette, type Palette } from './palette.js';
import { fittingCamera, type Scene } from './scene.js';
import { openSvgBrush } from './svg-brush.js';

/** What is painted into a file: the whole scene, and below it what it is of and what it leaves out. */
export interface PictureFile {
  readonly scene: Scene;
  readonly emphasis: Emphasis;
  readonly caption: readonly string[];
}

const LINE_PIXELS = 18;
const CAPTION_FONT = '500 12px "Inter Variable", system-ui, sans-serif';
/** Sharp on paper and on dense screens. */
const PNG_SCALE = 2;

/** The picture as an SVG document. */
export function pictureSvg(file: PictureFile): string {
  const context = contextOf(1, 1);
  const measure = (font: string, text: string) => {
    context.font = font;
    return context.measureText(text).width;
  };
  const { brush, document } = openSvgBrush(file.scene.width, heightOf(file), measure);
  paintFile(brush, file, currentPalette());
  return document(file.caption.join('. '));
}

/** The picture as PNG. */
export function picturePng(file: PictureFile): Promise<Blob> {
  const context = contextOf(file.scene.width * PNG_SCALE, heightOf(file) * PNG_SCALE);
  context.scale(PNG_SCALE, PNG_SCALE);
  paintFile(context, file, currentPalette());
  return new Promise((resolve, reject) =>
    context.canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The browser made no picture'))),
      'image/png',
    ),
  );
}

function heightOf({ scene, caption }: PictureFile): number {
  return scene.height + (caption.length + 1) * LINE_PIXELS;
}

function contextOf(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser has no canvas');
  return context;
}

function paintFile(brush: Brush, file: PictureFile, palette: Palette): void {
  const { scene, emphasis, caption } = file;
  brush.fillStyle = palette.surface;
  brush.fillRect(0, 0, scene.width, heightOf(file));
  paint(brush, scene, fittingCamera(scene), palette, emphasis);
  brush.font = CAPTION_FONT;
  brush.textAlign = 'left';
  brush.textBaseline = 'middle';
  brush.fillStyle = palette.muted;
  for (const [at, line] of caption.entries()) {
    brush.fillText(line, 16, scene.height + (at + 0.5) * LINE_PIXELS);
  }
}
