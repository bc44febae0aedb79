import { fingerprintPrompt } from './fingerprint.js';
import { type FingerprintedLine, type LineSettings, type Refusal, VALUE } from './line.js';
import { readPrompt } from './read-prompt.js';

/** Fields of an exchange record that may leave. Any other could hold text, so that it refuses the line. */
const FIELDS: ReadonlySet<string> = new Set([
  'type',
  'exchangeId',
  'accountId',
  'at',
  'ip',
  'asn',
  'ipClass',
  'deviceId',
  'promptFingerprint',
  'promptBands',
  'promptStructure',
  'conversationPrefix',
  'model',
  'capability',
  'inputTokens',
  'outputTokens',
  'attributes',
]);

/**
 * An exchange record with the `prompt` taken out and its fingerprints put in; with a second key, an identifier record
 * follows that carries the fingerprint under that key, since an exchange has room for one.
 */
export function mergeExchange(
  record: Readonly<Record<string, unknown>>,
  { keys, catalogue }: LineSettings,
): FingerprintedLine | Refusal {
  const { prompt: given, ...exchange } = record;
  const reason = exchangeFault(exchange);
  if (reason !== undefined) return { code: 'bad_exchange', reason };
  if (given === undefined) return { lines: [JSON.stringify(exchange)], told: false };
  const prompt = readPrompt(given);
  if (typeof prompt === 'string') return { code: 'bad_prompt', reason: prompt };
  const [newest, previous] = fingerprintPrompt(prompt, keys, catalogue);
  const lines = [JSON.stringify({ ...exchange, ...newest })];
  if (previous?.promptFingerprint !== undefined) {
    const { accountId, at } = exchange;
    const value = previous.promptFingerprint;
    lines.push(JSON.stringify({ type: 'identifier', accountId, kind: 'promptFingerprint', value, at }));
  }
  return { lines, told: Object.keys(newest!).length > 0 };
}

function exchangeFault(exchange: Readonly<Record<string, unknown>>): string | undefined {
  if (exchange.type !== 'exchange') return 'the type must be exchange';
  for (const field of ['exchangeId', 'accountId', 'at'])
    if (typeof exchange[field] !== 'string') return `${field} is missing`;
  for (const [field, value] of Object.entries(exchange)) {
    if (!FIELDS.has(field)) return 'it has a field that an exchange record does not have';
    if (field !== 'attributes' && !mayLeave(value)) return `${field} must be a number or an id, not a text`;
  }
  return undefined;
}

function mayLeave(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string' && VALUE.test(item));
  return typeof value === 'number' || (typeof value === 'string' && VALUE.test(value));
}
