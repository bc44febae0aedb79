import { maskDefinedNames } from './defined-names.js';
import { maskValues, SLOT_RANGE } from './slots.js';

/** UTF-16 units of a text that are read. A template stands at the head; the bound keeps the cost of one prompt flat. */
const READ_LIMIT = 131_072;

const UNSEEN = /[\p{Co}\p{Default_Ignorable_Code_Point}]/gu;
const NEITHER_LETTER_NOR_SLOT = new RegExp(`[^\\p{L}\\p{M}${SLOT_RANGE}]+`, 'gu');
const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{M}\p{N}]+/gu;
const REPEATED_SLOT = new RegExp(`([${SLOT_RANGE}])(?: ?\\1)+`, 'g');

/** A text with its values masked: NFKC, case folded, blanks single. The forms below are taken from it. */
export function maskedText(text: string): string {
  return maskValues(fold(text)).trim();
}

/**
 * The form for exact comparison, where any one difference is fatal: letters and slots alone, names that the text
 * defines masked, lists of values as one slot.
 */
export function lettersOf(masked: string): string {
  return maskDefinedNames(masked).replace(NEITHER_LETTER_NOR_SLOT, '').replace(REPEATED_SLOT, '$1');
}

/**
 * The form for likeness, which forgives edits in proportion, so that whatever is masked is evidence lost: words and
 * slots, one blank between them. Blanks stay, since they keep the edit of one word out of the shingles of the next.
 */
export function wordsAndSlots(masked: string): string {
  return masked.replace(NEITHER_LETTER_NOR_SLOT, ' ').replace(REPEATED_SLOT, '$1').trim();
}

/** The letters and digits of a turn, with nothing masked: a sampled answer is known by its exact words. */
export function spokenLetters(text: string): string {
  return fold(text).replace(NEITHER_LETTER_NOR_DIGIT, '');
}

function fold(text: string): string {
  const folded = text.slice(0, READ_LIMIT).normalize('NFKC').replace(UNSEEN, '').toUpperCase().toLowerCase();
  // A final sigma is a matter of place, not of spelling.
  return folded.normalize('NFKC').replaceAll('ς', 'σ').replace(/\s+/g, ' ');
}
