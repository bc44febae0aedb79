import type { Channel } from '#graphql/graphql';
import { colourOf } from '../shell/theme.js';

/** The colours of a picture, as canvases take them. */
export interface Palette {
  readonly ink: string;
  readonly muted: string;
  readonly surface: string;
  readonly ground: string;
  readonly line: string;
  readonly dot: string;
  readonly accent: string;
  readonly accentGround: string;
  readonly channels: Readonly<Record<Channel, string>>;
}

export function currentPalette(): Palette {
  return {
    ink: colourOf('--ink'),
    muted: colourOf('--muted'),
    surface: colourOf('--surface'),
    ground: colourOf('--cluster'),
    line: colourOf('--cluster-line'),
    dot: colourOf('--dot'),
    accent: colourOf('--accent'),
    accentGround: colourOf('--accent-ground'),
    channels: {
      PAYMENT: colourOf('--kind-payment'),
      DEVICE: colourOf('--kind-device'),
      NETWORK: colourOf('--kind-ip'),
      PROMPT: colourOf('--kind-prompt'),
    },
  };
}
