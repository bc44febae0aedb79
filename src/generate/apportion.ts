/**
 * Splits a whole number in proportion to weights, by largest remainders; the parts sum to it exactly. A tie goes to
 * the earlier part. Weights must not be negative; when all are zero the total is split evenly.
 */
export function apportion(total: number, weights: ArrayLike<number>): Float64Array {
  const parts = new Float64Array(weights.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]!;
  const remainders = new Float64Array(weights.length);
  let given = 0;
  for (let i = 0; i < weights.length; i++) {
    const exact = sum > 0 ? (total * weights[i]!) / sum : total / weights.length;
    parts[i] = Math.floor(exact);
    remainders[i] = exact - parts[i]!;
    given += parts[i]!;
  }
  const order = Uint32Array.from(remainders.keys());
  order.sort((a, b) => remainders[b]! - remainders[a]! || a - b);
  const missing = Math.min(total - given, order.length);
  for (let i = 0; i < missing; i++) parts[order[i]!]! += 1;
  return parts;
}
