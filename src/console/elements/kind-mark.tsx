import type { IdentifierKind } from '#graphql/graphql';
import { KINDS } from '../format/words.js';

/** Each channel has a shape of its own, for those who do not tell colours apart. */
const SHAPES = {
  PAYMENT: 'M6 1.5 11 10.5 1 10.5Z',
  DEVICE: 'M1.5 1.5H10.5V10.5H1.5Z',
  NETWORK: 'M6 .5 11.5 6 6 11.5 .5 6Z',
  PROMPT: 'M6 1A5 5 0 1 1 6 11 5 5 0 1 1 6 1Z',
} as const;

const COLOURS = {
  PAYMENT: 'var(--kind-payment)',
  DEVICE: 'var(--kind-device)',
  NETWORK: 'var(--kind-ip)',
  PROMPT: 'var(--kind-prompt)',
} as const;

/** The sign of a kind of identifier: colour and shape of its channel. */
export function KindMark({ kind }: { readonly kind: IdentifierKind }) {
  return <ChannelMark channel={KINDS[kind].channel} />;
}

export function ChannelMark({ channel }: { readonly channel: keyof typeof SHAPES }) {
  return (
    <svg className="kind-mark" viewBox="0 0 12 12" aria-hidden="true">
      <path d={SHAPES[channel]} fill={COLOURS[channel]} />
    </svg>
  );
}
