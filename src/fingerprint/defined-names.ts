import { SLOT_RANGE, SLOTS } from './slots.js';

const NAME = `[\\p{L}_$][\\p{L}\\p{M}_$${SLOT_RANGE}]*`;
const DEFINITION = new RegExp(`\\b(?:def|function|func|fn|fun|sub|class)\\s+(${NAME})(?=\\s*[(:{<])`, 'gu');
/** Only before a bracket, as in a definition or a call: a name such as `add` is also a word of the prose. */
const USE = new RegExp(`(?<![\\p{L}\\p{M}_$${SLOT_RANGE}])${NAME}(?=\\s*[(:{<])`, 'gu');

/**
 * Replaces the names of functions and classes that the text itself defines: to rename one changes nothing, which is
 * how clones of code are found.
 */
export function maskDefinedNames(text: string): string {
  const names = new Set(Array.from(text.matchAll(DEFINITION), ([, name]) => name!));
  return names.size === 0 ? text : text.replace(USE, (word) => (names.has(word) ? SLOTS.name : word));
}
