import type { Count } from '../format/number.js';

export interface NamedPart {
  readonly name: string;
  readonly exchanges: Count;
  readonly inputTokens: Count;
  readonly outputTokens: Count;
}

/** Parts of the same name added up, most exchanges first. Exact beyond what a number holds. */
export function sumParts(parts: readonly NamedPart[]): readonly NamedPart[] {
  const sums = new Map<string, readonly [bigint, bigint, bigint]>();
  for (const { name, exchanges, inputTokens, outputTokens } of parts) {
    const [a, b, c] = sums.get(name) ?? [0n, 0n, 0n];
    sums.set(name, [a + BigInt(exchanges), b + BigInt(inputTokens), c + BigInt(outputTokens)]);
  }
  return [...sums]
    .sort(([, [a]], [, [b]]) => (a < b ? 1 : a > b ? -1 : 0))
    .map(([name, [exchanges, inputTokens, outputTokens]]) => ({
      name,
      exchanges: String(exchanges),
      inputTokens: String(inputTokens),
      outputTokens: String(outputTokens),
    }));
}
