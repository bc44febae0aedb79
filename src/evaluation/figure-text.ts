/** What a figure that does not exist is printed as. */
const NOT_AVAILABLE = 'n/a';

/**
 * A score or share from 0 to 1 with four digits, since 0.99 and 0.999 are different products. Only a full 1 is
 * printed as `1.0000`: one innocent among a million is not none.
 */
export function shareText(share: number | null): string {
  if (share === null) return NOT_AVAILABLE;
  return (share < 1 ? Math.min(share, 0.9999) : share).toFixed(4);
}

/** `28,800,000` */
export function countText(count: number): string {
  return count.toLocaleString('en-US');
}

/** `1.97 %` */
export function percentText(part: number | null): string {
  return part === null ? NOT_AVAILABLE : `${(part * 100).toFixed(2)} %`;
}

/** A relative error with its sign: `+1.97 %` when too much was reported. */
export function signedPercentText(error: number | null): string {
  return error !== null && error > 0 ? `+${percentText(error)}` : percentText(error);
}
