import type { ClientCatalogue } from './client-catalogue.js';
import type { DerivedKey } from './keyed-value.js';

type RefusalCode = 'too_long' | 'not_utf8' | 'not_json' | 'bad_id' | 'bad_prompt' | 'bad_exchange';

/** Why a line was not taken; holds nothing of the line. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly reason: string;
}

/** Lines of output for one line of input, and whether the prompt was long enough to tell it by. */
export interface FingerprintedLine {
  readonly lines: readonly string[];
  readonly told: boolean;
}

export interface LineSettings {
  /** The newest key, then the previous one when its values are wanted too. */
  readonly keys: readonly DerivedKey[];
  readonly catalogue: ClientCatalogue;
  /** Lines are exchange records with a `prompt`, and come out as exchange records. */
  readonly merge: boolean;
}

/** The characters that ids and values may have everywhere in Ringtrace. */
export const VALUE = /^[\w:.@/+=-]{1,128}$/;
