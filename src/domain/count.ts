/**
 * A volume that is exact at any size: a plain number while it is a safe integer, a bigint beyond. One exchange may
 * carry up to 2^53 − 1 tokens, so that a sum of two can already leave what a number holds.
 */
export type Count = number | bigint;

/** The largest whole number Neo4j can store; a sum beyond it stays there. */
const MAX_STORED = 2n ** 63n - 1n;

export function addCounts(a: Count, b: Count): Count {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  const sum = BigInt(a) + BigInt(b);
  return normalCount(sum > MAX_STORED ? MAX_STORED : sum);
}

export function countFromText(text: string): Count {
  return normalCount(BigInt(text));
}

const HALF = 2n ** 32n;

/** A sum that the database made in two halves of 32 bits, `high` × 2^32 + `low`, because the whole could overflow. */
export function countFromHalves(high: string, low: string): Count {
  return addCounts(BigInt(high) * HALF, BigInt(low));
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compareCounts(a: Count, b: Count): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function normalCount(value: bigint): Count {
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}
