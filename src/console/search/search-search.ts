import { given, textOf } from '../format/search-text.js';

export interface SearchSearch {
  readonly text?: string;
}

export function readSearchSearch(raw: Record<string, unknown>): SearchSearch {
  return given({ text: textOf(raw, 'text') });
}
