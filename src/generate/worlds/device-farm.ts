import type { World } from '../world.js';

export const DEVICE_FARM: World = {
  name: 'device-farm',
  summary:
    'Four rings of 200 on shared device profiles and prompts, each member with its own card and address',
  expected: 'Four rings by device and prompt',
  innocents: 20_000,
  ringAccounts: 800,
  parameters: {
    'ring.rings': 4,
    'ring.accountsPerCard': 1,
    'ring.accountsPerExit': 1,
    'ring.exitsPerAccount': 2,
    'ring.accountsPerDevice': 11,
    'ring.stolenCards': 0,
    'ring.homeExits': 0,
    'ring.templates': 20,
  },
};
