import type { World } from '../world.js';

export const CARD_MILLS: World = {
  name: 'card-mills',
  summary:
    'Six rings of 150 that share cards only; each member has its own address and device, and few templates',
  expected: 'Six rings by card and prompt; with ring.templated=0 linked groups at most',
  innocents: 20_000,
  ringAccounts: 900,
  parameters: {
    'ring.rings': 6,
    'ring.accountsPerCard': 6,
    'ring.secondCard': 0.8,
    'ring.accountsPerExit': 1,
    'ring.exitsPerAccount': 1,
    'ring.accountsPerDevice': 1,
    'ring.homeExits': 0,
    'ring.templates': 8,
    'ring.templated': 0.3,
  },
};
