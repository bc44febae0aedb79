/** What a picture is painted with: the part of a canvas's context that it needs, so that other things can stand in. */
export interface Brush {
  fillStyle: unknown;
  strokeStyle: unknown;
  globalAlpha: number;
  lineWidth: number;
  lineJoin: string;
  font: string;
  textAlign: string;
  textBaseline: string;
  readonly save: () => void;
  readonly restore: () => void;
  readonly beginPath: () => void;
  readonly closePath: () => void;
  readonly clip: () => void;
  readonly fill: () => void;
  readonly stroke: () => void;
  readonly moveTo: (x: number, y: number) => void;
  readonly lineTo: (x: number, y: number) => void;
  readonly bezierCurveTo: (ax: number, ay: number, bx: number, by: number, x: number, y: number) => void;
  /** Whole circles only. */
  readonly arc: (x: number, y: number, radius: number, start: number, end: number) => void;
  readonly rect: (x: number, y: number, width: number, height: number) => void;
  readonly fillRect: (x: number, y: number, width: number, height: number) => void;
  readonly fillText: (text: string, x: number, y: number) => void;
  readonly strokeText: (text: string, x: number, y: number) => void;
  readonly measureText: (text: string) => { readonly width: number };
}
