import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversationPrefix } from '../../src/fingerprint/conversation.js';
import type { Turn } from '../../src/fingerprint/prompt.js';
import { testKey } from './test-keys.js';

const key = testKey('k1');
const user = (text: string): Turn => ({ role: 'user', text });
const assistant = (text: string): Turn => ({ role: 'assistant', text });

const ANSWER =
  'The harbour freezes late because the river brings warm water; note the 14 gauges that say so each winter.';
const opening = [user('Why does it freeze late?'), assistant(ANSWER), user('And in March?')];

describe('conversationPrefix', () => {
  it('stays the same while the conversation goes on, so that another account that continues it is linked', () => {
    const later = [...opening, assistant('In March the ice is gone.'), user('Thanks. And the ferries?')];
    expect(conversationPrefix(opening, key)).toMatch(/^k1:[\w-]{22}$/);
    expect(conversationPrefix(later, key)).toBe(conversationPrefix(opening, key));
  });

  it('changes with one word or number of the sampled answer', () => {
    const other = [opening[0]!, assistant(ANSWER.replace('14', '15')), opening[2]!];
    expect(conversationPrefix(other, key)).not.toBe(conversationPrefix(opening, key));
  });

  it('changes with who said it', () => {
    const swapped = [assistant(ANSWER), user('Why does it freeze late?'), assistant(ANSWER)];
    const same = [user(ANSWER), assistant('Why does it freeze late?'.repeat(4)), user(ANSWER)];
    expect(conversationPrefix(swapped, key)).not.toBe(conversationPrefix(same, key));
  });

  it('does not change when a relay moves blanks or splits a turn', () => {
    const split = [
      user('Why does it '),
      user('freeze late?'),
      assistant(`${ANSWER}\n\n`),
      user('And in  March?'),
    ];
    expect(conversationPrefix(split, key)).toBe(conversationPrefix(opening, key));
  });

  it('waits for enough sampled text: a stock greeting does not make a history', () => {
    const greeted = [user('hi'), assistant('Hello! How can I help you today?'), user('Tell me of harbours')];
    expect(conversationPrefix(greeted, key)).toBeUndefined();
    const goingOn = [...greeted, assistant(ANSWER)];
    expect(conversationPrefix(goingOn, key)).toMatch(/^k1:/);
    expect(conversationPrefix([...goingOn, user('More')], key)).toBe(conversationPrefix(goingOn, key));
  });

  it('says nothing before the third turn or without an assistant', () => {
    expect(conversationPrefix(opening.slice(0, 2), key)).toBeUndefined();
    expect(
      conversationPrefix([user(ANSWER), { role: 'tool', text: ANSWER }, user(ANSWER)], key),
    ).toBeUndefined();
  });

  it('depends on the opening alone, whatever follows', () => {
    const turn = fc.record({
      role: fc.constantFrom('user' as const, 'assistant' as const),
      text: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(turn), (rest) => {
        const later = [...opening, assistant('So it is.'), ...rest];
        expect(conversationPrefix(later, key)).toBe(conversationPrefix(opening, key));
      }),
    );
  });
});
