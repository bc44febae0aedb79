import type { World } from '../world.js';

export const MIXED_RELAY: World = {
  name: 'mixed-relay',
  summary:
    'A relay of 2,000 accounts: 70 % resale of human traffic, 30 % extraction; declared aggregators and agencies beside it',
  expected: 'The relay is a ring; aggregators and agencies are not',
  innocents: 20_000,
  ringAccounts: 2000,
  parameters: {
    'ring.resale': 0.7,
    'ring.handover': 0.05,
    'prompt.continuation': 0.3,
    'ring.accountsPerCard': 6,
    'ring.accountsPerExit': 3,
    'share.reseller': 0.08,
    'share.agency': 0.06,
  },
};
