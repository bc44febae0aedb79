import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACCOUNT_FIELDS,
  type AccountField,
  type AccountState,
  mergeAccounts,
} from '../../src/domain/account.js';

/** Few values and few times, so that equal times with other values are common. */
const dated = (field: AccountField) =>
  fc.record({
    at: fc.integer({ min: 0, max: 3 }),
    value: field === 'paying' ? fc.boolean() : fc.constantFrom('a', 'b', 'Z', 'é', '\u{1f600}', '\uff41'),
  });
const states: fc.Arbitrary<AccountState> = fc.record({
  createdAt: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
  fields: fc.record(Object.fromEntries(ACCOUNT_FIELDS.map((field) => [field, dated(field)])), {
    requiredKeys: [],
  }) as fc.Arbitrary<AccountState['fields']>,
});

describe('two statements about one account', () => {
  it('come to the earliest creation and the latest value of each field', () => {
    const early: AccountState = {
      createdAt: 100,
      fields: {
        status: { at: 10, value: 'active' },
        country: { at: 50, value: 'NL' },
        paying: { at: 5, value: false },
      },
    };
    const late: AccountState = {
      createdAt: 300,
      fields: {
        status: { at: 20, value: 'banned' },
        country: { at: 40, value: 'DE' },
        paying: { at: 5, value: true },
      },
    };
    expect(mergeAccounts(early, late)).toEqual({
      createdAt: 100,
      fields: {
        status: { at: 20, value: 'banned' },
        country: { at: 50, value: 'NL' },
        paying: { at: 5, value: true },
      },
    });
  });

  it('keep what only one of them says', () => {
    const known: AccountState = { createdAt: 7, fields: { organization: { at: 1, value: 'acme' } } };
    const named: AccountState = { createdAt: undefined, fields: {} };
    expect(mergeAccounts(known, named)).toEqual(known);
    expect(mergeAccounts(named, known)).toEqual(known);
  });

  it('come to the same in any order, however grouped, and when repeated', () => {
    fc.assert(
      fc.property(states, states, states, (a, b, c) => {
        expect(mergeAccounts(a, b)).toEqual(mergeAccounts(b, a));
        expect(mergeAccounts(mergeAccounts(a, b), c)).toEqual(mergeAccounts(a, mergeAccounts(b, c)));
        expect(mergeAccounts(a, a)).toEqual(a);
      }),
    );
  });
});
