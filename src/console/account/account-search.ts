import type { IdentifierKind } from '#graphql/graphql';
import { given, wordOf } from '../format/search-text.js';
import { KIND_ORDER } from '../format/words.js';

export interface AccountSearch {
  /** The kind of identifiers that is listed. */
  readonly kind?: IdentifierKind;
}

export function readAccountSearch(raw: Record<string, unknown>): AccountSearch {
  return given({ kind: wordOf(raw, 'kind', KIND_ORDER) });
}
