import type { World } from '../world.js';

export const INNOCENT: World = {
  name: 'innocent',
  summary: 'The common background alone: companies, families, classes, carriers, VPNs; no ring at all',
  expected: 'No ring',
  innocents: 20_000,
  ringAccounts: 0,
  parameters: {},
};
