import { type Count, countFromText } from '../domain/count.js';
import type { Reading } from '../domain/ring.js';

/** What a run found of one reading. */
export interface FoundTotal {
  readonly reading: Reading;
  readonly groups: number;
  /** Members of all these groups. */
  readonly accounts: number;
  /** What they took, to the run's watermark. */
  readonly exchanges: Count;
}

/** As a run keeps it: JSON, with counts that may pass 2^53 as text. */
export function toFoundText(totals: readonly FoundTotal[]): string {
  return JSON.stringify(totals.map((total) => ({ ...total, exchanges: String(total.exchanges) })));
}

export function fromFoundText(text: string): readonly FoundTotal[] {
  const kept = JSON.parse(text) as readonly (Omit<FoundTotal, 'exchanges'> & {
    readonly exchanges: string;
  })[];
  return kept.map((total) => ({ ...total, exchanges: countFromText(total.exchanges) }));
}
