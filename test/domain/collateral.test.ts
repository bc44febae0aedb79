import { expect, it } from 'vitest';
import {
  type AccountTies,
  addToPreview,
  emptyPreview,
  isOlderThanYear,
  stepsTaken,
} from '../../src/domain/collateral.js';
import { DAY_MS } from '../../src/domain/time.js';

const AT = Date.UTC(2026, 5, 6);
const TIES: AccountTies = {
  createdAt: AT - 30 * DAY_MS,
  paying: false,
  prepaidInstruments: 0,
  otherInstruments: 0,
  onCarrierAddress: false,
  organization: undefined,
};

it('counts whom the recommended actions would touch', () => {
  const preview = emptyPreview();
  const add = (ties: Partial<AccountTies>, step: 'review' | 'limit' | 'suspend', confidence = 0.75) =>
    addToPreview(preview, { ...TIES, ...ties }, step, confidence, AT);
  add({}, 'suspend', 0.5);
  add({ paying: true, prepaidInstruments: 2, otherInstruments: 1 }, 'limit');
  add({ paying: true, prepaidInstruments: 1, organization: 'org_a' }, 'limit');
  add({ paying: true, createdAt: AT - 366 * DAY_MS, onCarrierAddress: true, organization: 'org_a' }, 'limit');
  add({ paying: undefined, createdAt: undefined, organization: 'org_b' }, 'suspend', 0.5);
  expect(preview).toEqual({
    accounts: 5,
    alreadyActedOn: 0,
    steps: {
      review: { accounts: 0, expectedInnocent: 0 },
      limit: { accounts: 3, expectedInnocent: 0.75 },
      suspend: { accounts: 2, expectedInnocent: 1 },
    },
    paying: { accounts: 3, withOtherInstrument: 1, withPrepaidOnly: 1, withoutInstrument: 1 },
    payingUnknown: 1,
    olderThanYear: 1,
    ageUnknown: 1,
    onCarrierAddresses: 1,
    organizations: new Map([
      ['org_a', 2],
      ['org_b', 1],
    ]),
  });
  expect(stepsTaken(preview)).toEqual(['suspend', 'limit']);
});

it('takes a year for 365 days, to the millisecond', () => {
  const year = 365 * DAY_MS;
  expect(isOlderThanYear({ createdAt: AT - year }, AT)).toBe(false);
  expect(isOlderThanYear({ createdAt: AT - year - 1 }, AT)).toBe(true);
  expect(isOlderThanYear({ createdAt: undefined }, AT)).toBe(false);
});
