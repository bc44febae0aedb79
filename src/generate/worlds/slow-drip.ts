import type { World } from '../world.js';

export const SLOW_DRIP: World = {
  name: 'slow-drip',
  summary:
    '3,000 accounts aged 90 days, three exchanges a day each; hobbyists who signed up on the same launch day',
  expected: 'At least half of the members found, no hobbyist among them',
  innocents: 20_000,
  ringAccounts: 3000,
  parameters: {
    'ring.exchanges': 135,
    'ring.createdFrom': -93,
    'ring.createdTo': -90,
    'ring.accountsPerCard': 4,
    'ring.accountsPerExit': 4,
    'ring.exitsPerAccount': 2,
    'ring.accountsPerDevice': 5,
    'ring.banned': 0,
    'share.launch_wave': 0.15,
  },
};
