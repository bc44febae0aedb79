import type { World } from '../world.js';

/** The competent baseline: one card, one home exit, one device to an account. Only content is left. */
export const CAREFUL_RING: World = {
  name: 'careful-ring',
  summary:
    'Own card, address and device for each of 1,000 members; 40 templates, paraphrased; conversations handed over',
  expected: 'Found by content and hand-over, or told as a suspected population without members',
  innocents: 20_000,
  ringAccounts: 1000,
  parameters: {
    'ring.accountsPerCard': 1,
    'ring.accountsPerExit': 1,
    'ring.exitsPerAccount': 1,
    'ring.accountsPerDevice': 1,
    'ring.stolenCards': 0,
    'ring.homeExits': 0,
    'ring.templates': 40,
    'ring.paraphrased': 0.85,
    'ring.handover': 0.02,
    'prompt.bands': 0.9,
    'prompt.continuation': 0.6,
    'share.consultant': 0.05,
  },
};
