import { type Count, countFromHalves } from '../domain/count.js';
import type { Volume } from '../domain/volume.js';
import type { Row } from '../graph/row.js';

/** A sum returned in the columns `nameHigh` and `nameLow`. */
export function sumOf(row: Row, name: string): Count {
  return countFromHalves(row.text(`${name}High`), row.text(`${name}Low`));
}

/** A list of sums returned in the columns `nameHigh` and `nameLow`. */
export function sumsOf(row: Row, name: string): readonly Count[] {
  const low = row.texts(`${name}Low`);
  return row.texts(`${name}High`).map((high, place) => countFromHalves(high, low[place] ?? '0'));
}

export function volumeSum(row: Row): Volume {
  return {
    exchanges: sumOf(row, 'exchanges'),
    inputTokens: sumOf(row, 'inputTokens'),
    outputTokens: sumOf(row, 'outputTokens'),
  };
}
