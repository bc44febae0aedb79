import { keyParts } from '../canonical-identifier.js';
import { channelEvidenceBits } from '../detection/evidence.js';
import { DEFAULT_PARAMETERS } from '../detection/parameters.js';
import { groupBy } from '../group-by.js';
import { IDENTIFIER_KINDS } from '../identifier-kind.js';

/** A value by its key, `kind|value`, and what it says of one more account that shows it. */
export interface SpeakingValue {
  readonly key: string;
  readonly bits: number;
}

/** What says most first; equal ones by key. */
export function byBits(a: SpeakingValue, b: SpeakingValue): number {
  return b.bits - a.bits || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

/** What values say together, as detection counts them: of each channel the best, a quarter of the next, a quarter of that of a third. */
export function sharedBits(values: readonly SpeakingValue[]): number {
  const channels = groupBy(
    [...values].sort(byBits),
    ({ key }) => IDENTIFIER_KINDS[keyParts(key).kind].channel,
  );
  return [...channels.values()].reduce((sum, ofChannel) => {
    const best = ofChannel.map(({ bits }) => bits);
    return sum + channelEvidenceBits(best, DEFAULT_PARAMETERS.nextValue);
  }, 0);
}
