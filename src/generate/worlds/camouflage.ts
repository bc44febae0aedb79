import type { World } from '../world.js';

export const CAMOUFLAGE: World = {
  name: 'camouflage',
  summary:
    '1,000 aged members that keep human hours and mixed uses and share popular prompts, carriers and VPNs as well',
  expected: 'One ring; here precision is hardest to keep',
  innocents: 20_000,
  ringAccounts: 1000,
  parameters: {
    'ring.camouflage': 1,
    'ring.createdFrom': -300,
    'ring.createdTo': -20,
    'ring.batch': 12,
    'ring.accountsPerExit': 4,
    'ring.accountsPerDevice': 6,
    'ring.accountsPerCard': 6,
    'ring.pivot': 0.2,
    'ring.banned': 0.01,
  },
};
