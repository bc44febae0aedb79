import type { Brush } from './brush.js';

interface SvgBrush {
  readonly brush: Brush;
  /** The document, once all is painted. */
  readonly document: (title: string) => string;
}

const ANCHORS: Readonly<Record<string, string>> = { left: 'start', center: 'middle', right: 'end' };

/** A brush that writes SVG. `measure` tells how wide a text is in a font, in pixels. */
export function openSvgBrush(
  width: number,
  height: number,
  measure: (font: string, text: string) => number,
): SvgBrush {
  const parts: string[] = [];
  const groups: number[] = [];
  let clips = 0;
  let path = '';
  // Dots come by the thousand: those that look alike become one path.
  let dots = '';
  let dotLook = '';
  const put = (element: string) => {
    if (dots !== '') parts.push(`<path d="${dots}" ${dotLook}/>`);
    dots = '';
    if (element !== '') parts.push(element);
  };
  const look = (kind: 'fill' | 'stroke', style: unknown) => {
    const other = kind === 'fill' ? '' : ` fill="none" stroke-width="${short(brush.lineWidth)}"`;
    const opacity = brush.globalAlpha === 1 ? '' : ` opacity="${brush.globalAlpha}"`;
    return `${kind}="${escaped(String(style))}"${other}${opacity}`;
  };
  const write = (text: string, x: number, y: number, kind: 'fill' | 'stroke', style: unknown) => {
    const [, weight = '400', size = '12', family = 'sans-serif'] = FONT.exec(brush.font) ?? [];
    put(
      `<text x="${short(x)}" y="${short(y)}" font-family="${escaped(family)}" font-size="${size}" font-weight="${weight}" text-anchor="${ANCHORS[brush.textAlign] ?? 'start'}" dominant-baseline="central" stroke-linejoin="${brush.lineJoin}" ${look(kind, style)}>${escaped(text)}</text>`,
    );
  };
  const brush: Brush = {
    fillStyle: '#000',
    strokeStyle: '#000',
    globalAlpha: 1,
    lineWidth: 1,
    lineJoin: 'miter',
    font: '400 12px sans-serif',
    textAlign: 'left',
    textBaseline: 'middle',
    save: () => {
      groups.push(0);
    },
    restore: () => {
      put('</g>'.repeat(groups.pop() ?? 0));
    },
    beginPath: () => {
      path = '';
    },
    closePath: () => {
      path += 'Z';
    },
    clip: () => {
      clips += 1;
      put(`<clipPath id="clip-${clips}"><path d="${path}"/></clipPath><g clip-path="url(#clip-${clips})">`);
      groups.push((groups.pop() ?? 0) + 1);
    },
    fill: () => {
      put(`<path d="${path}" ${look('fill', brush.fillStyle)}/>`);
    },
    stroke: () => {
      put(`<path d="${path}" ${look('stroke', brush.strokeStyle)}/>`);
    },
    moveTo: (x, y) => {
      path += `M${short(x)} ${short(y)}`;
    },
    lineTo: (x, y) => {
      path += `L${short(x)} ${short(y)}`;
    },
    bezierCurveTo: (...points) => {
      path += `C${points.map(short).join(' ')}`;
    },
    arc: (x, y, radius) => {
      const [r, d] = [short(radius), short(2 * radius)];
      path += `M${short(x - radius)} ${short(y)}a${r} ${r} 0 1 0 ${d} 0a${r} ${r} 0 1 0 -${d} 0Z`;
    },
    rect: (x, y, w, h) => {
      path += box(x, y, w, h);
    },
    fillRect: (x, y, w, h) => {
      const wanted = look('fill', brush.fillStyle);
      if (wanted !== dotLook) put('');
      dotLook = wanted;
      dots += box(x, y, w, h);
    },
    fillText: (text, x, y) => write(text, x, y, 'fill', brush.fillStyle),
    strokeText: (text, x, y) => write(text, x, y, 'stroke', brush.strokeStyle),
    measureText: (text) => ({ width: measure(brush.font, text) }),
  };
  return {
    brush,
    document: (title) => {
      put('');
      return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"><title>${escaped(title)}</title>\n${parts.join('\n')}\n</svg>\n`;
    },
  };
}

/** `650 14px Inter, sans-serif`. */
const FONT = /^(\d+) ([\d.]+)px (.+)$/;

function box(x: number, y: number, width: number, height: number): string {
  return `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`;
}

/** To a tenth of a pixel. */
function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
