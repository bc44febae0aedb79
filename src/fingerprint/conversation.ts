import { createHmac } from 'node:crypto';
import { type DerivedKey, keyedValue } from './keyed-value.js';
import { spokenLetters } from './normalise.js';
import type { Role, Turn } from './prompt.js';

/** Turns before a history can be told from an opening and its stock reply. */
const LEAST_DEPTH = 3;
/**
 * Letters and digits of assistant output that make a history near-unique. Greetings and refusals, which models repeat
 * word for word, are shorter.
 */
const LEAST_SAMPLED_LETTERS = 80;

/**
 * The keyed chain h_k = H(h_{k-1}, role, words) at the first depth of at least three turns that holds enough assistant
 * output. Every later request of the same conversation has the same value, so that a history which another account
 * continues links the two. Turns of one role in a row count as one. `undefined` when no depth is enough.
 */
export function conversationPrefix(turns: readonly Turn[], key: DerivedKey): string | undefined {
  let chain: Buffer = Buffer.alloc(0);
  let sampled = 0;
  let depth = 0;
  for (const { role, words } of mergedTurns(turns)) {
    chain = createHmac('sha256', key.secrets.conversation).update(chain).update(`${role}\n${words}`).digest();
    depth++;
    if (role === 'assistant') sampled += words.length;
    if (depth >= LEAST_DEPTH && sampled >= LEAST_SAMPLED_LETTERS)
      return keyedValue(key, 'conversation', chain);
  }
  return undefined;
}

function* mergedTurns(turns: readonly Turn[]): Generator<{ readonly role: Role; readonly words: string }> {
  for (let at = 0; at < turns.length; ) {
    const { role } = turns[at]!;
    let words = '';
    for (; turns[at]?.role === role; at++) words += spokenLetters(turns[at]!.text);
    yield { role, words };
  }
}
