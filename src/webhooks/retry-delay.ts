/** 5 s, 20 s, 80 s, 5 min, 21 min, 85 min, 5.7 h and then every 6 h: soon after a hiccup, seldom while a receiver is away. */
const FIRST_MS = 5_000;
const FACTOR = 4;
const LONGEST_MS = 6 * 3_600_000;
/** Receivers that come back are not met by all events at once. */
const JITTER = 0.2;

/** How long to wait after this many attempts that failed, in milliseconds; `random` is 0 to 1. */
export function retryDelay(attempts: number, random: number): number {
  const delay = Math.min(FIRST_MS * FACTOR ** (attempts - 1), LONGEST_MS);
  return Math.round(delay * (1 - JITTER + 2 * JITTER * random));
}
