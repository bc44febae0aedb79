import type { FoundGroup } from '../../src/domain/ring.js';
import { campaignLines } from './campaign-lines.js';
import { accounts, binding, foundGroup } from './found-group.js';

/** A few thousand exchanges of sixty accounts, of which some are in groups. */
export const SMALL_CAMPAIGN = campaignLines({ exchanges: 4_000, repeats: 200, accounts: 60, seed: 11 });

const RING_MEMBERS = accounts(0, 20);

/** One group of each reading. */
export const SMALL_GROUPS: readonly FoundGroup[] = [
  foundGroup({
    reading: 'RING',
    accounts: RING_MEMBERS,
    attached: 4,
    confidence: 0.95,
    identifiers: [
      ...[0, 1, 2, 3, 4].map((device) => binding(`device|dev_${device}`, 4, 4, 8 + device)),
      binding('ip|5.0.0.1', 2, 2, 6),
      binding('promptFingerprint|shared_13', 30, 9, 0, 'POPULAR'),
    ],
  }),
  {
    ...foundGroup({
      reading: 'LINKED',
      accounts: accounts(20, 24),
      identifiers: [binding('device|dev_5', 4, 4)],
    }),
    succeeds: 0,
  },
  foundGroup({ reading: 'DENSE_BENIGN', accounts: accounts(24, 28) }),
  foundGroup({
    reading: 'SUSPECTED',
    accounts: accounts(28, 40),
    identifiers: [binding('device|dev_7', 4, 4)],
  }),
];
