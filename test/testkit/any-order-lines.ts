import { RECORD_LINES } from './record-lines.js';

const { account, paymentInstrument, exchange, identifier, usage, enforcement } = RECORD_LINES;
const WIDE = '\uff41';
const EMOJI = '\u{1f600}';

function exchangeOf(exchangeId: string, accountId: string, day: number, change: object = {}): object {
  return { ...exchange, exchangeId, accountId, at: `2026-04-${day}T${10 + (day % 10)}:00:00Z`, ...change };
}

/**
 * Records that meet in every way the format allows: each pair says something of the same thing. The same in any
 * order, by the rules of the format.
 */
export const ANY_ORDER_LINES: readonly object[] = [
  account,
  {
    ...account,
    createdAt: '2026-04-20T10:00:00Z',
    updatedAt: '2026-05-01T00:00:00Z',
    status: 'banned',
    paying: true,
  },
  { ...account, createdAt: '2026-04-21T10:00:00Z', updatedAt: '2026-05-02T00:00:00Z', status: 'active' },
  { ...account, updatedAt: '2026-05-02T00:00:00Z', status: WIDE, paying: false, country: 'NL' },
  { ...account, updatedAt: '2026-05-02T00:00:00Z', status: EMOJI, paying: true },
  { ...account, accountId: 'acct_2', organization: 'acme', timeZone: 'Europe/Amsterdam' },
  {
    ...account,
    accountId: 'acct_2',
    organization: 'acme b.v.',
    emailDomain: 'example.org',
    pathway: 'reseller',
  },

  paymentInstrument,
  { ...paymentInstrument, accountId: 'acct_2', bin: '411111', prepaid: false },
  { ...paymentInstrument, accountId: 'acct_2', at: '2026-04-20T00:00:00Z', bin: '42', prepaid: true },
  { ...paymentInstrument, accountId: 'acct_3', billingHash: 'bh_1' },
  { ...paymentInstrument, accountId: 'acct_3', at: '2026-04-29T00:00:00Z', billingHash: 'bh_2' },
  { ...paymentInstrument, accountId: 'acct_4', instrumentId: 'pi_alone' },

  exchangeOf('ex_1', 'acct_1', 22),
  exchangeOf('ex_1', 'acct_1', 22),
  exchangeOf('ex_1', 'acct_1', 23),
  exchangeOf('ex_1', 'acct_2', 23, { asn: 64500, ipClass: 'residential' }),
  exchangeOf('ex_2', 'acct_2', 23, { asn: 'AS64501', ipClass: 'vpn', model: 'sonnet' }),
  exchangeOf('ex_3', 'acct_3', 24, { asn: 64499, ipClass: 'hosting', inputTokens: Number.MAX_SAFE_INTEGER }),
  exchangeOf('ex_4', 'acct_3', 24, {
    ip: '10.0.0.1',
    ipClass: 'corporate',
    inputTokens: Number.MAX_SAFE_INTEGER,
  }),
  exchangeOf('ex_5', 'acct_4', 24, { ip: '2001:db8::1', deviceId: 'dev_5', promptFingerprint: 'fp_alone' }),
  exchangeOf('ex_6', 'acct_4', 25, { ip: '2001:DB8::2', deviceId: 'dev_5', promptFingerprint: 'fp_alone' }),
  exchangeOf('ex_7', 'acct_1', 25, {
    promptStructure: 'st_1',
    promptBands: ['b1', 'b2'],
    conversationPrefix: 'cp_1',
  }),
  exchangeOf('ex_8', 'acct_2', 26, {
    promptStructure: 'st_1',
    promptBands: ['b2', 'b3'],
    conversationPrefix: 'cp_2',
  }),
  exchangeOf('ex_9', 'acct_2', 27, {
    promptStructure: 'st_2',
    promptBands: ['b3', 'b3'],
    conversationPrefix: 'cp_1',
  }),
  exchangeOf('ex_9', 'acct_2', 27, {
    promptStructure: 'st_2',
    promptBands: ['b3', 'b3'],
    conversationPrefix: 'cp_1',
  }),

  identifier,
  { ...identifier, accountId: 'acct_5', at: '2026-04-19T00:00:00Z' },
  { ...identifier, accountId: 'acct_5', kind: 'ip', value: '192.168.0.1' },
  { ...identifier, accountId: 'acct_5', kind: 'ip', value: '2001:db8:0:0:9::/64' },
  {
    ...identifier,
    accountId: 'acct_5',
    kind: 'promptFingerprint',
    value: 'fp_77',
    at: '2026-04-28T00:30:00Z',
  },
  { ...identifier, accountId: 'acct_6', kind: 'promptFingerprint', value: 'fp_lonely' },

  usage,
  { ...usage, revision: 2, exchanges: 30 },
  { ...usage, revision: 2, exchanges: 31, inputTokens: 5 },
  { ...usage, revision: 2, exchanges: 31, inputTokens: 6, outputTokens: 1 },
  { ...usage, hour: '2026-04-22T23:00:00Z', exchanges: 0 },
  { ...usage, accountId: 'acct_7', hour: '2026-04-30T05:00:00Z', exchanges: Number.MAX_SAFE_INTEGER },
  { ...usage, accountId: 'acct_7', hour: '2026-04-30T06:00:00Z', exchanges: Number.MAX_SAFE_INTEGER },

  enforcement,
  { ...enforcement, reason: WIDE },
  { ...enforcement, reason: EMOJI },
  { type: 'enforcement', accountId: 'acct_1', action: 'banned', at: '2026-05-01T00:00:00Z' },
  { ...enforcement, action: 'restored', reason: undefined },
  { ...enforcement, accountId: 'acct_8' },
];
