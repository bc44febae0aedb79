import type { World } from '../world.js';

export const PROMPT_RING: World = {
  name: 'prompt-ring',
  summary: '1,000 members that share nothing but the fingerprints of 60 templates',
  expected:
    'A ring by many shared prompts and behaviour, or a suspected population; never a house prompt’s company',
  innocents: 20_000,
  ringAccounts: 1000,
  parameters: {
    'ring.accountsPerCard': 1,
    'ring.accountsPerExit': 1,
    'ring.exitsPerAccount': 1,
    'ring.accountsPerDevice': 1,
    'ring.stolenCards': 0,
    'ring.homeExits': 0,
  },
};
