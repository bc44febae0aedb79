import { isObject } from './is-object.js';
import { type Prompt, plainPrompt, type Role, type Tool, type Turn } from './prompt.js';

/** Roles of the known request formats, in the three of ours. */
const ROLES: ReadonlyMap<string, Role | 'system'> = new Map<string, Role | 'system'>(
  Object.entries({
    system: 'system',
    developer: 'system',
    user: 'user',
    human: 'user',
    assistant: 'assistant',
    model: 'assistant',
    ai: 'assistant',
    tool: 'tool',
    function: 'tool',
  } as const),
);

/**
 * Reads `{"text"}` or `{"system", "messages", "tools"}` as the usual chat APIs write them: content as a string or as
 * typed parts, tools as `{name, input_schema}` or `{function: {name, parameters}}`. Fields of a request that say nothing
 * about the prompt are passed over. Returns the reason, free of any value, when it is no prompt.
 */
export function readPrompt(value: unknown): Prompt | string {
  if (!isObject(value)) return 'a prompt is an object';
  if (value.text !== undefined) {
    if (value.messages !== undefined || value.system !== undefined) return 'text stands alone';
    return typeof value.text === 'string' ? plainPrompt(value.text) : 'text must be a string';
  }
  if (value.system === undefined && value.messages === undefined && value.tools === undefined)
    return 'a prompt has text, or system, messages or tools';
  return readRequest(value);
}

function readRequest(value: Readonly<Record<string, unknown>>): Prompt | string {
  const { messages = [], tools = [] } = value;
  if (!Array.isArray(messages)) return 'messages must be a list';
  if (!Array.isArray(tools)) return 'tools must be a list';
  const system: string[] = [];
  const turns: Turn[] = [];
  const opening = textOf(value.system ?? '');
  if (opening === undefined) return 'system must be a string or a list of parts';
  system.push(opening);
  for (const message of messages) {
    const text = isObject(message) ? textOf(message.content ?? '') : undefined;
    const role = isObject(message) ? ROLES.get(String(message.role)) : undefined;
    if (role === undefined) return 'a message has a role: system, user, assistant or tool';
    if (text === undefined) return 'content must be a string or a list of parts';
    if (role === 'system') system.push(text);
    else turns.push({ role, text });
  }
  const named = tools.map(readTool);
  if (!named.every((tool) => tool !== undefined)) return 'a tool is an object with a name';
  return { system: system.join('\n').trim(), turns, tools: named };
}

/** The words of a content: text parts and the text in tool results. Thinking, images and calls are no words. */
function textOf(content: unknown): string | undefined {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return undefined;
  const texts: string[] = [];
  for (const part of content) {
    if (typeof part === 'string') texts.push(part);
    else if (!isObject(part)) return undefined;
    else if (typeof part.text === 'string') texts.push(part.text);
    else if (part.type === 'tool_result' && typeof part.content === 'string') texts.push(part.content);
    else if (part.type === 'tool_result' && Array.isArray(part.content))
      texts.push(...part.content.map((inner) => (isObject(inner) ? String(inner.text ?? '') : '')));
  }
  return texts.join('\n');
}

function readTool(value: unknown): Tool | undefined {
  if (!isObject(value)) return undefined;
  const tool = isObject(value.function) ? value.function : value;
  if (typeof tool.name !== 'string') return undefined;
  return { name: tool.name, schema: tool.input_schema ?? tool.parameters ?? {} };
}
