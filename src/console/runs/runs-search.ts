import { given, numberOf } from '../format/search-text.js';

export interface RunsSearch {
  /** The run whose details are open, by its place in the order of runs. */
  readonly run?: number;
}

export function readRunsSearch(raw: Record<string, unknown>): RunsSearch {
  return given({ run: numberOf(raw, 'run', 1, Number.MAX_SAFE_INTEGER) });
}
