import type { World } from '../world.js';
import { SEED_CAMPAIGN } from './seed-campaign.js';

export const DIRTY_CAMPAIGN: World = {
  ...SEED_CAMPAIGN,
  name: 'dirty-campaign',
  summary:
    'The spring campaign with late, doubled and missing data, wrong clocks and cards, and members cycling public addresses',
  expected: 'Within two points of seed-campaign, and the same in any order of lines',
  parameters: {
    'missing.device': 0.22,
    'dirt.late': 0.05,
    'dirt.duplicated': 0.05,
    'dirt.skewed': 0.1,
    'dirt.wrongCard': 0.02,
    'dirt.cycledAddresses': 200,
  },
};
