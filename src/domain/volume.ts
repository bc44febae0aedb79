import { addCounts, type Count } from './count.js';

/** Exchanges and tokens of anything: an account-day's cell, a member, a ring. */
export interface Volume {
  readonly exchanges: Count;
  readonly inputTokens: Count;
  readonly outputTokens: Count;
}

export const NO_VOLUME: Volume = { exchanges: 0, inputTokens: 0, outputTokens: 0 };

export function addVolumes(a: Volume, b: Volume): Volume {
  return {
    exchanges: addCounts(a.exchanges, b.exchanges),
    inputTokens: addCounts(a.inputTokens, b.inputTokens),
    outputTokens: addCounts(a.outputTokens, b.outputTokens),
  };
}

/** Names the model and capability of a volume; empty where not given. Neither may hold a `|`. */
export function cellKey(model: string | undefined, capability: string | undefined): string {
  return `${model ?? ''}|${capability ?? ''}`;
}

/** The model and capability of a cell key. */
export function cellParts(key: string): { readonly model: string; readonly capability: string } {
  const bar = key.indexOf('|');
  return { model: key.slice(0, bar), capability: key.slice(bar + 1) };
}
