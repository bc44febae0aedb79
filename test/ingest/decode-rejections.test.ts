import { describe, expect, it } from 'vitest';
import { decodeLine } from '../../src/ingest/decode.js';
import { RECORD_LINES } from '../testkit/record-lines.js';

const NOW = Date.UTC(2026, 6, 1);
const { account, paymentInstrument, exchange, identifier, usage, enforcement } = RECORD_LINES;
const CARD = '4242-4242-4242-4242';

function rejectionOf(line: string | Buffer | object): unknown {
  const bytes = typeof line === 'string' || Buffer.isBuffer(line) ? line : JSON.stringify(line);
  return decodeLine(Buffer.from(bytes as string), NOW);
}

function without(record: object, field: string): object {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== field));
}

describe('a line is refused as', () => {
  it.each<[string, string, string | Buffer | object]>([
    ['invalid_utf8', 'The line is not valid UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
    ['invalid_utf8', 'The line is not valid UTF-8', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])],
    ['invalid_json', 'The line is not valid JSON', '{"type":"exchange"'],
    ['invalid_json', 'The line is not valid JSON', "{'type':'exchange'}"],
    ['invalid_json', 'The line is not valid JSON', `${JSON.stringify(account)}${JSON.stringify(account)}`],
    ['invalid_json', 'The line is not valid JSON', '{"type":"account","accountId":"a\u0000"}'],
    ['invalid_json', 'The line is not valid JSON', '{"inputTokens":NaN}'],
    ['invalid_json', 'The line is not valid JSON', '\ufeff{}'],
    ['not_an_object', 'A record must be a JSON object', '[]'],
    ['not_an_object', 'A record must be a JSON object', 'null'],
    ['not_an_object', 'A record must be a JSON object', '"exchange"'],
    ['not_an_object', 'A record must be a JSON object', '1e999'],
    ['unknown_type', 'type is missing', {}],
    ['unknown_type', 'type must name one of the six record types', { type: 'ring' }],
    ['unknown_type', 'type must name one of the six record types', { type: 4 }],
    ['unknown_type', 'type must name one of the six record types', { type: 'constructor' }],
    ['unknown_type', 'type must name one of the six record types', '{"type":"__proto__"}'],
    ['missing_field', 'createdAt is missing', without(account, 'createdAt')],
    ['missing_field', 'instrumentId is missing', without(paymentInstrument, 'instrumentId')],
    ['missing_field', 'exchangeId is missing', without(exchange, 'exchangeId')],
    ['missing_field', 'value is missing', without(identifier, 'value')],
    ['missing_field', 'exchanges is missing', without(usage, 'exchanges')],
    ['missing_field', 'action is missing', without(enforcement, 'action')],
    ['unknown_field', 'Field promptText is not part of this record type', { ...exchange, promptText: 'x' }],
    ['unknown_field', 'Field ip is not part of this record type', { ...account, ip: '198.51.100.9' }],
    ['unknown_field', 'Field __proto__ is not part of this record type', withField(account, '__proto__')],
    ['unknown_field', 'Field constructor is not part of this record type', withField(account, 'constructor')],
    ['unknown_field', 'Field toString is not part of this record type', withField(exchange, 'toString')],
    [
      'unknown_field',
      'A field whose name cannot be shown is not part of this record type',
      withField(usage, CARD),
    ],
    [
      'unknown_field',
      'A field whose name cannot be shown is not part of this record type',
      withField(usage, 'a b'),
    ],
    [
      'unknown_field',
      'A field whose name cannot be shown is not part of this record type',
      withField(usage, ''),
    ],
    ['wrong_type', 'accountId must be of type string', { ...account, accountId: 7 }],
    ['wrong_type', 'accountId must be of type string', { ...account, accountId: null }],
    ['wrong_type', 'inputTokens must be of type integer', { ...exchange, inputTokens: '812' }],
    ['wrong_type', 'inputTokens must be of type integer', { ...exchange, inputTokens: 1.5 }],
    [
      'wrong_type',
      'inputTokens must be of type integer',
      '{"type":"exchange","exchangeId":"e","accountId":"a","at":"2026-04-22T10:05:00Z","inputTokens":1e999}',
    ],
    ['wrong_type', 'paying must be of type boolean', { ...account, paying: 'yes' }],
    ['wrong_type', 'promptBands must be of type array', { ...exchange, promptBands: 'b1' }],
    ['wrong_type', 'promptBands.1 must be of type string', { ...exchange, promptBands: ['b1', 2] }],
    ['wrong_type', 'asn must be of type integer,string', { ...exchange, asn: true }],
    ['wrong_type', 'attributes must be of type object', { ...exchange, attributes: [] }],
    ['wrong_type', 'attributes must be of type object', { ...exchange, attributes: null }],
    ['invalid_value', 'inputTokens is outside what the schema allows', { ...exchange, inputTokens: -1 }],
    ['invalid_value', 'inputTokens is outside what the schema allows', { ...exchange, inputTokens: 2 ** 53 }],
    ['invalid_value', 'exchanges is outside what the schema allows', { ...usage, exchanges: 1e300 }],
    ['invalid_value', 'asn is outside what the schema allows', { ...exchange, asn: 2 ** 32 }],
    ['invalid_value', 'asn must be at most 4294967295', { ...exchange, asn: 'AS4294967296' }],
    [
      'invalid_value',
      'promptBands is outside what the schema allows',
      { ...exchange, promptBands: new Array(21).fill('b') },
    ],
    [
      'invalid_value',
      'kind must be one of paymentInstrument, ip, device, promptFingerprint',
      { ...identifier, kind: 'promptBand' },
    ],
    [
      'invalid_value',
      'action must be one of banned, suspended, challenged, restored',
      { ...enforcement, action: 'Banned' },
    ],
    [
      'invalid_value',
      'accountId has characters or a length that the schema does not allow',
      { ...account, accountId: '' },
    ],
    [
      'invalid_value',
      'accountId has characters or a length that the schema does not allow',
      { ...account, accountId: 'a'.repeat(129) },
    ],
    [
      'invalid_value',
      'accountId has characters or a length that the schema does not allow',
      { ...account, accountId: 'a|b' },
    ],
    [
      'invalid_value',
      'accountId has characters or a length that the schema does not allow',
      { ...account, accountId: 'a\n' },
    ],
    [
      'invalid_value',
      'deviceId has characters or a length that the schema does not allow',
      { ...exchange, deviceId: 'é' },
    ],
    [
      'invalid_value',
      'deviceId has characters or a length that the schema does not allow',
      { ...exchange, deviceId: 'd\u0000' },
    ],
    [
      'invalid_value',
      'status has characters or a length that the schema does not allow',
      { ...account, status: 'a\u0000b' },
    ],
    [
      'invalid_value',
      'reason has characters or a length that the schema does not allow',
      '{"type":"enforcement","accountId":"a","action":"banned","at":"2026-05-01T00:00:00Z","reason":"\\ud800"}',
    ],
    [
      'invalid_time',
      'at must be an RFC 3339 time with a zone, from 1970 on',
      { ...exchange, at: '2026-02-30T00:00:00Z' },
    ],
    [
      'invalid_time',
      'at must be an RFC 3339 time with a zone, from 1970 on',
      { ...exchange, at: '2026-04-22T10:05:00' },
    ],
    [
      'invalid_time',
      'createdAt must be an RFC 3339 time with a zone, from 1970 on',
      { ...account, createdAt: 'yesterday' },
    ],
    [
      'invalid_time',
      'updatedAt must be an RFC 3339 time with a zone, from 1970 on',
      { ...account, updatedAt: '' },
    ],
    ['invalid_time', 'hour must be the start of a UTC hour', { ...usage, hour: '2026-04-22T10:00:00+05:30' }],
    ['invalid_time', 'hour must be the start of a UTC hour', { ...usage, hour: '2026-04-22T10:00:00.001Z' }],
    ['future_time', 'at lies more than a day ahead', { ...exchange, at: '2026-07-02T00:00:00.001Z' }],
    [
      'future_time',
      'createdAt lies more than a day ahead',
      { ...account, createdAt: '9999-12-31T23:59:59Z' },
    ],
    ['future_time', 'hour lies more than a day ahead', { ...usage, hour: '2030-01-01T00:00:00Z' }],
    ['invalid_ip', 'ip must be an IPv4 or IPv6 address', { ...exchange, ip: '300.1.1.1' }],
    [
      'invalid_ip',
      'value must be an IPv4 or IPv6 address',
      { ...identifier, kind: 'ip', value: 'localhost' },
    ],
    [
      'raw_card_number',
      'instrumentId is a card number: send a token of your payment provider',
      { ...paymentInstrument, instrumentId: CARD },
    ],
    [
      'raw_card_number',
      'value is a card number: send a token of your payment provider',
      { ...identifier, value: CARD },
    ],
    [
      'raw_card_number',
      'deviceId is a card number: send a token of your payment provider',
      { ...exchange, deviceId: CARD },
    ],
    [
      'raw_card_number',
      'promptBands is a card number: send a token of your payment provider',
      { ...exchange, promptBands: ['b', CARD] },
    ],
    ['raw_card_number', 'bin is a card number: send its first digits', { ...paymentInstrument, bin: CARD }],
    [
      'raw_card_number',
      'billingHash is a card number: send a keyed hash',
      { ...paymentInstrument, billingHash: CARD },
    ],
    [
      'not_a_fingerprint',
      'promptFingerprint must be a fingerprint, not text',
      { ...exchange, promptFingerprint: 'Write a poem' },
    ],
    [
      'not_a_fingerprint',
      'promptBands.0 must be a fingerprint, not text',
      { ...exchange, promptBands: ['a b'] },
    ],
    [
      'not_a_fingerprint',
      'promptStructure must be a fingerprint, not text',
      { ...exchange, promptStructure: '' },
    ],
    [
      'not_a_fingerprint',
      'value must be a fingerprint, not text',
      { ...identifier, kind: 'promptFingerprint', value: 'Write a poem' },
    ],
    [
      'attributes_too_large',
      'attributes must be at most 2048 bytes',
      { ...exchange, attributes: { note: 'é'.repeat(1100) } },
    ],
    [
      'attributes_too_large',
      'attributes must be at most 2048 bytes',
      JSON.stringify({ ...exchange, attributes: { deep: 0 } }).replace(
        '"deep":0',
        `"deep":${'['.repeat(300_000)}${']'.repeat(300_000)}`,
      ),
    ],
  ])('%s: %s', (code, message, line) => {
    expect(rejectionOf(line)).toEqual({ code, message });
  });
});

/** With a field of that name of its own, whatever the name means to objects. */
function withField(record: object, name: string): string {
  return JSON.stringify(record).replace(/\}$/, `,${JSON.stringify(name)}:1}`);
}
