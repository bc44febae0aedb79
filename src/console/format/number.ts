/** A count of the API: a number, or a text of digits where it is too large for one. */
export type Count = number | string;

const WHOLE = new Intl.NumberFormat('en');
const COMPACT = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 4 });

/** Every digit, in groups of three. */
export function whole(count: Count): string {
  return WHOLE.format(typeof count === 'string' ? BigInt(count) : count);
}

/** Four digits that count, for large figures: `358.6M`. Below ten thousand every digit. */
export function compact(count: Count): string {
  return Number(count) < 10_000 ? whole(count) : COMPACT.format(Number(count));
}

/** `1 account`, `2 accounts`. */
export function counted(count: Count, one: string, many = `${one}s`): string {
  return `${whole(count)} ${Number(count) === 1 ? one : many}`;
}

/** A part of one as per cent. What is neither nothing nor all never reads as if it were. */
export function percent(part: number): string {
  if (part > 0 && part < 0.0001) return '< 0.01 %';
  if (part < 1 && part > 0.9999) return '> 99.99 %';
  const digits = part > 0 && (part < 0.01 || (part > 0.99 && part < 1)) ? 2 : 1;
  return `${(part * 100).toFixed(part === 0 || part === 1 ? 0 : digits)} %`;
}

/** Evidence in bits, with its sign when it speaks against. */
export function bits(value: number): string {
  return value
    .toFixed(1)
    .replace(/^-0\.0$/, '0.0')
    .replace('-', '−');
}

/** How many times as much: `×1.8`; null where there was nothing before. */
export function times(factor: number | null): string {
  return factor === null ? 'new' : `×${factor.toFixed(factor < 10 ? 1 : 0)}`;
}
