import type { World } from '../world.js';

export const SEED_CAMPAIGN: World = {
  name: 'seed-campaign',
  summary:
    'The campaign of spring 2026: one card to about 8 accounts, rented home exits, 60 templates, a pivot on day 20',
  expected: 'One ring, its volume within 2 %, account precision at least 0.99',
  innocents: 20_000,
  ringAccounts: 25_000,
  parameters: {},
};
