import { RECORD_LINES } from './record-lines.js';

const { account, exchange, enforcement, paymentInstrument, usage } = RECORD_LINES;
const MEGABYTE = 1024 * 1024;

/** Lines that must be refused, each with its code. */
export const HOSTILE_LINES: readonly (readonly [code: string, line: string | Buffer])[] = [
  ['invalid_json', '{"type":"exchange","exchangeId":"ex_1"'],
  ['invalid_json', 'nothing that looks like JSON'],
  ['invalid_json', `${'['.repeat(100_000)}`],
  ['not_an_object', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['not_an_object', '17'],
  ['line_too_long', 'x'.repeat(10 * MEGABYTE)],
  ['line_too_long', JSON.stringify({ ...exchange, attributes: { note: 'x'.repeat(MEGABYTE) } })],
  ['invalid_utf8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
  ['invalid_json', JSON.stringify(exchange).replace('ex_1', 'ex\u0000_1')],
  ['invalid_value', JSON.stringify({ ...exchange, exchangeId: 'ex\u0000' })],
  ['invalid_value', JSON.stringify(enforcement).replace('chargeback', '\\ud83d')],
  ['invalid_value', JSON.stringify({ ...exchange, inputTokens: -1 })],
  ['invalid_value', JSON.stringify({ ...exchange, outputTokens: 1e30 })],
  ['invalid_value', JSON.stringify({ ...usage, exchanges: 2 ** 53 })],
  ['wrong_type', JSON.stringify({ ...exchange, inputTokens: '812' })],
  ['wrong_type', JSON.stringify({ ...exchange, inputTokens: 0.5 })],
  ['wrong_type', JSON.stringify(exchange).replace('812', '1e999')],
  ['wrong_type', JSON.stringify({ ...exchange, accountId: ['acct_1'] })],
  ['wrong_type', JSON.stringify({ ...account, attributes: [] })],
  ['future_time', JSON.stringify({ ...exchange, at: '2031-01-01T00:00:00Z' })],
  ['future_time', JSON.stringify({ ...account, createdAt: '9999-12-31T23:59:59Z' })],
  ['invalid_time', JSON.stringify({ ...exchange, at: '+275760-09-13T00:00:00Z' })],
  ['too_old', JSON.stringify({ ...exchange, at: '2019-01-01T00:00:00Z' })],
  ['raw_card_number', JSON.stringify({ ...paymentInstrument, instrumentId: '4111111111111111' })],
  ['raw_card_number', JSON.stringify({ ...exchange, deviceId: '5555_5555_5555_4444' })],
  ['invalid_ip', JSON.stringify({ ...exchange, ip: '999.1.1.1' })],
  ['not_a_fingerprint', JSON.stringify({ ...exchange, promptFingerprint: 'Translate this letter for me' })],
  ['unknown_field', JSON.stringify(exchange).replace('{', '{"__proto__":{"accountId":"acct_2"},')],
  ['unknown_field', JSON.stringify(exchange).replace('{', '{"constructor":{"prototype":1},')],
  ['unknown_type', '{"__proto__":{"type":"account"},"accountId":"acct_1"}'],
  ['unknown_type', JSON.stringify({ ...exchange, type: '__proto__' })],
  ['missing_field', JSON.stringify({ type: 'exchange', accountId: 'acct_1' })],
  [
    'attributes_too_large',
    JSON.stringify({ ...exchange, attributes: { deep: 0 } }).replace(
      ':0}}',
      `:${'['.repeat(400_000)}${']'.repeat(400_000)}}}`,
    ),
  ],
];
