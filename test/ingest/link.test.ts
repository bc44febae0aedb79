import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IP_CLASSES } from '../../src/domain/ip-class.js';
import type { IdentifierFacts } from '../../src/domain/record.js';
import { HOUR_MS } from '../../src/domain/time.js';
import { collectFacts, mergeFacts, newLink, see } from '../../src/ingest/link.js';

const facts: fc.Arbitrary<IdentifierFacts> = fc.record(
  {
    asn: fc.integer({ min: 0, max: 3 }),
    ipClass: fc.constantFrom(...IP_CLASSES),
    bin: fc.constantFrom('4', '41', '5'),
    prepaid: fc.boolean(),
    billingHash: fc.constantFrom('a', 'b'),
  },
  { requiredKeys: [] },
);

describe('a link', () => {
  it('keeps first and last time, exchanges and the distinct days and hours', () => {
    const link = newLink('acct_1', 'promptFingerprint|a', 30 * HOUR_MS + 5, 1, true);
    see(link, 2 * HOUR_MS, 0, true);
    see(link, 30 * HOUR_MS + 9, 1, true);
    expect(link).toEqual({
      accountId: 'acct_1',
      key: 'promptFingerprint|a',
      firstAt: 2 * HOUR_MS,
      lastAt: 30 * HOUR_MS + 9,
      exchanges: 2,
      days: [1, 0],
      hours: [30, 2],
    });
  });

  it('keeps no hours where the kind does not', () => {
    const link = newLink('acct_1', 'device|d', HOUR_MS, 1, false);
    see(link, 2 * HOUR_MS, 1, false);
    expect(link.hours).toEqual([]);
  });
});

describe('what is known of an identifier', () => {
  it('is the highest of each fact, the class shared most, and prepaid once said', () => {
    expect(
      mergeFacts(
        { asn: 7, ipClass: 'vpn', bin: '5', prepaid: true },
        { asn: 9, ipClass: 'residential', bin: '4', prepaid: false, billingHash: 'h' },
      ),
    ).toEqual({ asn: 9, ipClass: 'vpn', bin: '5', prepaid: true, billingHash: 'h' });
  });

  it('comes to the same in any order, however grouped, and when repeated', () => {
    fc.assert(
      fc.property(facts, facts, facts, (a, b, c) => {
        expect(mergeFacts(a, b)).toEqual(mergeFacts(b, a));
        expect(mergeFacts(mergeFacts(a, b), c)).toEqual(mergeFacts(a, mergeFacts(b, c)));
        expect(mergeFacts(a, a)).toEqual(a);
      }),
    );
  });

  it('is collected by identifier, where anything is known', () => {
    const known = new Map<string, IdentifierFacts>();
    collectFacts(known, { kind: 'ip', key: 'ip|1.1.1.1', facts: { asn: 7 } });
    collectFacts(known, { kind: 'ip', key: 'ip|1.1.1.1', facts: { ipClass: 'vpn' } });
    collectFacts(known, { kind: 'device', key: 'device|d' });
    expect(known).toEqual(new Map([['ip|1.1.1.1', { asn: 7, ipClass: 'vpn' }]]));
  });
});
