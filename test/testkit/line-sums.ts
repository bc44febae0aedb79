import type { ExchangeLine } from './truth.js';

/** What exchanges come to, each line counted. */
export function sumLines(lines: readonly ExchangeLine[]) {
  return {
    exchanges: lines.length,
    inputTokens: lines.reduce((sum, { inputTokens }) => sum + inputTokens, 0),
    outputTokens: lines.reduce((sum, { outputTokens }) => sum + outputTokens, 0),
  };
}

/** The same by model or capability, most exchanges first. */
export function partsOfLines(lines: readonly ExchangeLine[], side: 'model' | 'capability') {
  return [...new Set(lines.map((line) => line[side]))]
    .map((name) => ({ [side]: name, ...sumLines(lines.filter((line) => line[side] === name)) }))
    .sort((a, b) => (b.exchanges as number) - (a.exchanges as number));
}
