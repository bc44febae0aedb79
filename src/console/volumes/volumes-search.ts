import type { Reading } from '#graphql/graphql';
import { dayOf, given, wordsOf } from '../format/search-text.js';
import { ALL_READINGS } from '../queue/queue-search.js';

export interface VolumesSearch {
  readonly readings?: readonly Reading[];
  readonly from?: string;
  readonly to?: string;
}

export function readVolumesSearch(raw: Record<string, unknown>): VolumesSearch {
  return given({
    readings: wordsOf(raw, 'readings', ALL_READINGS),
    from: dayOf(raw, 'from'),
    to: dayOf(raw, 'to'),
  });
}
