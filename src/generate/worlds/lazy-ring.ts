import type { World } from '../world.js';

export const LAZY_RING: World = {
  name: 'lazy-ring',
  summary: '500 accounts on 12 cards, 40 addresses, 30 devices and 3 templates, beside ordinary households',
  expected: 'One ring, found whole by the second day',
  innocents: 20_000,
  ringAccounts: 500,
  parameters: {
    'ring.accountsPerCard': 42,
    'ring.accountsPerExit': 25,
    'ring.exitsPerAccount': 2,
    'ring.accountsPerDevice': 21,
    'ring.templates': 3,
    'ring.createdFrom': -10,
    'ring.createdTo': 0,
    'ring.batch': 120,
    'ring.banned': 0,
  },
};
