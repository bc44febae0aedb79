import { describe, expect, it } from 'vitest';
import { decodeLine } from '../../src/ingest/decode.js';
import { RECORD_LINES } from '../testkit/record-lines.js';

const NOW = Date.UTC(2026, 6, 1);
const decode = (value: object) => decodeLine(Buffer.from(JSON.stringify(value)), NOW);
const { account, paymentInstrument, exchange, identifier, usage, enforcement } = RECORD_LINES;

describe('a line becomes', () => {
  it('an account, with its fields dated by its creation', () => {
    expect(decode({ ...account, status: 'active', paying: false })).toEqual({
      type: 'account',
      accountId: 'acct_1',
      state: {
        createdAt: Date.UTC(2026, 3, 22, 10),
        fields: {
          status: { at: Date.UTC(2026, 3, 22, 10), value: 'active' },
          paying: { at: Date.UTC(2026, 3, 22, 10), value: false },
        },
      },
    });
  });

  it('an account, with its fields dated by its update', () => {
    const at = Date.UTC(2026, 4, 1);
    const fields = {
      status: 'banned',
      country: 'NL',
      timeZone: 'Europe/Amsterdam',
      pathway: 'self serve',
      organization: 'Société Générale \u{1f600}',
      emailDomain: 'example.org',
      paying: true,
    };
    expect(decode({ ...account, updatedAt: '2026-05-01T00:00:00Z', ...fields })).toEqual({
      type: 'account',
      accountId: 'acct_1',
      state: {
        createdAt: Date.UTC(2026, 3, 22, 10),
        fields: Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { at, value }])),
      },
    });
  });

  it('an identifier, of a payment instrument with what is known of it', () => {
    const at = Date.UTC(2026, 3, 22, 10, 1);
    expect(decode(paymentInstrument)).toEqual({
      type: 'identifier',
      accountId: 'acct_1',
      at,
      identifier: { kind: 'paymentInstrument', key: 'paymentInstrument|pi_9', facts: {} },
    });
    expect(decode({ ...paymentInstrument, bin: '411111', prepaid: true, billingHash: 'bh_1' })).toEqual({
      type: 'identifier',
      accountId: 'acct_1',
      at,
      identifier: {
        kind: 'paymentInstrument',
        key: 'paymentInstrument|pi_9',
        facts: { bin: '411111', prepaid: true, billingHash: 'bh_1' },
      },
    });
  });

  it('an exchange with all that it shows', () => {
    const bands = ['b1', 'b2', 'b1'];
    const traces = { promptBands: bands, promptStructure: 's1', conversationPrefix: 'c1' };
    expect(decode({ ...exchange, ...traces, asn: 'AS64500', ipClass: 'vpn' })).toEqual({
      type: 'exchange',
      accountId: 'acct_1',
      exchangeId: 'ex_1',
      at: Date.UTC(2026, 3, 22, 10, 5),
      cell: 'opus|software_engineering',
      inputTokens: 812,
      outputTokens: 1420,
      identifiers: [
        { kind: 'ip', key: 'ip|198.51.100.9', facts: { asn: 64500, ipClass: 'vpn' } },
        { kind: 'device', key: 'device|dev_4' },
        { kind: 'promptFingerprint', key: 'promptFingerprint|fp_77' },
        { kind: 'promptStructure', key: 'promptStructure|s1' },
        { kind: 'conversationPrefix', key: 'conversationPrefix|c1' },
        { kind: 'promptBand', key: 'promptBand|b1' },
        { kind: 'promptBand', key: 'promptBand|b2' },
      ],
    });
  });

  it('an exchange that shows nothing and took nothing', () => {
    const { type, exchangeId, accountId, at } = exchange;
    expect(decode({ type, exchangeId, accountId, at })).toEqual({
      type: 'exchange',
      accountId: 'acct_1',
      exchangeId: 'ex_1',
      at: Date.UTC(2026, 3, 22, 10, 5),
      cell: '|',
      inputTokens: 0,
      outputTokens: 0,
      identifiers: [],
    });
  });

  it('an exchange without an address that never links', () => {
    const { promptFingerprint: _, deviceId: __, ...rest } = exchange;
    expect(decode({ ...rest, ip: '10.0.0.1', asn: 64500 })).toMatchObject({
      type: 'exchange',
      identifiers: [],
    });
  });

  it.each([
    ['device', 'dev_4', 'device|dev_4'],
    ['ip', '2001:DB8:1:2:3::4', 'ip|2001:db8:1:2::/64'],
    ['paymentInstrument', 'pi_9', 'paymentInstrument|pi_9'],
    ['promptFingerprint', 'fp_77', 'promptFingerprint|fp_77'],
  ])('an identifier of kind %s', (kind, value, key) => {
    expect(decode({ ...identifier, kind, value })).toEqual({
      type: 'identifier',
      accountId: 'acct_1',
      at: Date.UTC(2026, 3, 22, 10, 5),
      identifier: { kind, key },
    });
  });

  it('an identifier record without identifier, when the value never links', () => {
    expect(decode({ ...identifier, kind: 'ip', value: '127.0.0.1' })).toEqual({
      type: 'identifier',
      accountId: 'acct_1',
      at: Date.UTC(2026, 3, 22, 10, 5),
      identifier: undefined,
    });
  });

  it('the usage of an hour', () => {
    expect(decode(usage)).toEqual({
      type: 'usage',
      accountId: 'acct_1',
      hour: Date.UTC(2026, 3, 22, 10),
      cell: 'opus|agentic_reasoning',
      exchanges: 37,
      inputTokens: 9000,
      outputTokens: 21000,
      revision: 1,
    });
    const { type, accountId } = usage;
    expect(decode({ type, accountId, hour: '2026-04-22T12:00:00+02:00', exchanges: 1 })).toEqual({
      type: 'usage',
      accountId: 'acct_1',
      hour: Date.UTC(2026, 3, 22, 10),
      cell: '|',
      exchanges: 1,
      inputTokens: 0,
      outputTokens: 0,
      revision: 0,
    });
  });

  it('an enforcement', () => {
    const at = Date.UTC(2026, 4, 1);
    expect(decode(enforcement)).toEqual({
      type: 'enforcement',
      accountId: 'acct_1',
      action: 'banned',
      at,
      reason: 'chargeback',
    });
    const { reason: _, ...without } = enforcement;
    expect(decode(without)).toMatchObject({ type: 'enforcement', reason: undefined });
  });
});

describe('a line is taken', () => {
  it.each(Object.values(RECORD_LINES))('with attributes, which are not kept: $type', (line) => {
    const attributes = { note: 'x'.repeat(2000), __proto__: { polluted: true } };
    expect(decode({ ...line, attributes })).toEqual(decode(line));
  });

  it('up to a day ahead of the clock, and with the largest exact counts', () => {
    const at = new Date(NOW + 86_400_000).toISOString();
    const inputTokens = Number.MAX_SAFE_INTEGER;
    expect(decode({ ...exchange, at, inputTokens })).toMatchObject({ at: NOW + 86_400_000, inputTokens });
  });

  it('with whole numbers however JSON writes them', () => {
    const line = JSON.stringify(exchange).replace('812', '8.12e2').replace('1420', '-0');
    const record = decodeLine(Buffer.from(line), NOW);
    expect(record).toMatchObject({ type: 'exchange', inputTokens: 812 });
    expect('outputTokens' in record && record.outputTokens + 0).toBe(0);
  });

  it('with the last of two values for one field, as JSON readers agree', () => {
    const line = JSON.stringify(exchange).replace('{', '{"inputTokens":-5,"accountId":"acct_0",');
    expect(decodeLine(Buffer.from(line), NOW)).toEqual(decode(exchange));
  });

  it('with account and exchange ids that happen to be valid card numbers', () => {
    const ids = { accountId: '4111111111111111', exchangeId: '5555555555554444' };
    expect(decode({ ...exchange, ...ids })).toMatchObject(ids);
  });
});
