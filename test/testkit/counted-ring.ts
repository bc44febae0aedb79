import { accounts } from './found-group.js';
import { SMALL_CAMPAIGN } from './small-campaign.js';

export const RING_ACCOUNTS: ReadonlySet<string> = new Set(accounts(0, 20));

/** Each exchange of the campaign's ring once, straight from the lines. */
export const RING_LINES = [
  ...new Map(
    SMALL_CAMPAIGN.filter(({ accountId }) => RING_ACCOUNTS.has(accountId)).map((line) => [
      line.exchangeId,
      line,
    ]),
  ).values(),
];
