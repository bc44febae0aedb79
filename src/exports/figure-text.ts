/** A count with separators; digits beyond 2^53 come as text and stay exact. */
export function countText(raw: unknown): string {
  return typeof raw === 'number' || typeof raw === 'string' ? BigInt(raw).toLocaleString('en') : 'none';
}

/** The UTC day of an RFC 3339 time. */
export function dayOfText(raw: unknown): string {
  return typeof raw === 'string' ? raw.slice(0, 10) : 'none';
}

export function plainText(raw: unknown): string {
  return raw === null || raw === undefined ? 'none' : String(raw);
}

/** Cut, not rounded: no probability is shown as more than it is, and none as certainty. */
export function probabilityText(raw: unknown): string {
  const cut = Math.floor(Number(raw) * 10_000) / 10_000;
  return cut >= 1 ? 'more than 0.9999' : cut.toFixed(4);
}

/** A measured number, to three decimals. */
export function measureText(raw: unknown): string {
  return raw === null || raw === undefined
    ? 'none'
    : Number(raw).toLocaleString('en', { maximumFractionDigits: 3 });
}

export function bitsText(raw: unknown): string {
  return Number(raw).toFixed(1);
}

/** A part of a whole in per cent, to one decimal; a part that is not nothing is not shown as nothing. */
export function shareText(share: number): string {
  if (share > 0 && share < 0.0005) return 'less than 0.1 %';
  return `${(share * 100).toFixed(1)} %`;
}
