import { fingerprintPrompt } from './fingerprint.js';
import { isObject } from './is-object.js';
import { type FingerprintedLine, type LineSettings, type Refusal, VALUE } from './line.js';
import { mergeExchange } from './merge-exchange.js';
import { readPrompt } from './read-prompt.js';

/** One line of NDJSON in, the lines that may leave out. No part of a prompt is in either result. */
export function fingerprintLine(line: string, settings: LineSettings): FingerprintedLine | Refusal {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { code: 'not_json', reason: 'the line is not JSON' };
  }
  if (!isObject(value)) return { code: 'not_json', reason: 'the line is not a JSON object' };
  if (settings.merge) return mergeExchange(value, settings);
  if (typeof value.id !== 'string' || !VALUE.test(value.id))
    return { code: 'bad_id', reason: 'id must be 1 to 128 of the characters A-Z a-z 0-9 _ : . @ / + = -' };
  const prompt = readPrompt(value);
  if (typeof prompt === 'string') return { code: 'bad_prompt', reason: prompt };
  const [newest, previous] = fingerprintPrompt(prompt, settings.keys, settings.catalogue);
  const output = { id: value.id, ...newest, ...(previous && { previous }) };
  return { lines: [JSON.stringify(output)], told: Object.keys(newest!).length > 0 };
}
