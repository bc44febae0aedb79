import { describe, expect, it } from 'vitest';
import { readPrompt } from '../../src/fingerprint/read-prompt.js';

const schema = { type: 'object', properties: { q: { type: 'string' } } };

describe('readPrompt', () => {
  it('reads plain text as one turn of a user', () => {
    expect(readPrompt({ text: 'Hello' })).toEqual({
      system: '',
      turns: [{ role: 'user', text: 'Hello' }],
      tools: [],
    });
  });

  it('reads a request with typed parts, and passes over thinking, images and calls', () => {
    const request = {
      model: 'opus',
      system: [{ type: 'text', text: 'Be brief.', cache_control: {} }],
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'One' },
            { type: 'image', source: {} },
            { type: 'text', text: 'two' },
          ],
        },
        {
          role: 'assistant',
          content: [
            { type: 'thinking', thinking: 'hm' },
            { type: 'tool_use', name: 'f', input: {} },
          ],
        },
        { role: 'user', content: [{ type: 'tool_result', content: [{ type: 'text', text: 'found' }] }] },
      ],
      tools: [{ name: 'f', description: 'finds', input_schema: schema }],
    };
    expect(readPrompt(request)).toEqual({
      system: 'Be brief.',
      turns: [
        { role: 'user', text: 'One\ntwo' },
        { role: 'assistant', text: '' },
        { role: 'user', text: 'found' },
      ],
      tools: [{ name: 'f', schema }],
    });
  });

  it('reads a request whose system prompt is a message and whose tools are functions', () => {
    const request = {
      messages: [
        { role: 'developer', content: 'Be brief.' },
        { role: 'user', content: 'Hello' },
        { role: 'assistant', content: null, tool_calls: [] },
        { role: 'tool', content: 'found' },
      ],
      tools: [{ type: 'function', function: { name: 'f', parameters: schema } }],
    };
    expect(readPrompt(request)).toEqual({
      system: 'Be brief.',
      turns: [
        { role: 'user', text: 'Hello' },
        { role: 'assistant', text: '' },
        { role: 'tool', text: 'found' },
      ],
      tools: [{ name: 'f', schema }],
    });
  });

  it.each([
    [7, 'a prompt is an object'],
    [{}, 'a prompt has text, or system, messages or tools'],
    [{ text: 7 }, 'text must be a string'],
    [{ text: 'a', system: 'b' }, 'text stands alone'],
    [{ system: 7 }, 'system must be a string or a list of parts'],
    [{ messages: 'a' }, 'messages must be a list'],
    [{ messages: ['a'] }, 'a message has a role: system, user, assistant or tool'],
    [
      { messages: [{ role: 'constructor', content: 'a' }] },
      'a message has a role: system, user, assistant or tool',
    ],
    [{ messages: [{ role: 'user', content: 7 }] }, 'content must be a string or a list of parts'],
    [{ tools: {} }, 'tools must be a list'],
    [{ tools: [{}] }, 'a tool is an object with a name'],
  ])('says why %j is no prompt', (value, reason) => {
    expect(readPrompt(value)).toBe(reason);
  });
});
