import type { World } from '../world.js';

/** Day on which the whole ring is banned, and on which an announcement brings honest newcomers as well. */
const BAN_DAY = 10;

export const ROTATION_AFTER_BAN: World = {
  name: 'rotation-after-ban',
  summary:
    '300 live accounts, all banned on day 10, replaced within 6 hours by 300 with identifiers of their own',
  expected:
    'Two rings of one lineage: the successor follows the banned one; the honest newcomers of that day are in neither',
  innocents: 20_000,
  ringAccounts: 600,
  parameters: {
    'ring.banned': 1,
    'ring.banDay': BAN_DAY,
    'ring.replaceHours': 6,
    'ring.freshKit': 1,
    'ring.createdTo': -2,
    'ring.templates': 12,
    'event.waveDay': BAN_DAY,
    'share.launch_wave': 0.1,
  },
};
