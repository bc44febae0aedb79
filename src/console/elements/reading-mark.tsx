import type { Reading } from '#graphql/graphql';
import { READINGS } from '../format/words.js';

/** What a group is read as. */
export function ReadingMark({ reading }: { readonly reading: Reading }) {
  return <span className={`reading reading-${reading.toLowerCase()}`}>{READINGS[reading]}</span>;
}
