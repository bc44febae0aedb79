import { bits as inBits } from '../format/number.js';
import type { Member } from './members-query.js';

const CHANNELS = [
  ['payment', 'var(--kind-payment)'],
  ['device', 'var(--kind-device)'],
  ['network', 'var(--kind-ip)'],
  ['prompt', 'var(--kind-prompt)'],
] as const;
/** The bar is full at this many bits: beyond it nobody doubts. */
const FULL_BITS = 60;

/** The evidence of a member by channel as one bar. */
export function BitsBar({ bits }: { readonly bits: Member['bits'] }) {
  let left = 0;
  const label = CHANNELS.map(([name]) => `${name} ${inBits(bits[name])}`).join(', ');
  return (
    <svg
      className="bar"
      viewBox={`0 0 ${FULL_BITS} 8`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      <rect width={FULL_BITS} height="8" className="bar-ground" />
      {CHANNELS.map(([name, colour]) => {
        const width = Math.max(0, bits[name]);
        const x = left;
        left += width;
        return <rect key={name} x={x} width={width} height="8" fill={colour} />;
      })}
    </svg>
  );
}
