import { Failure } from '../../domain/failure.js';
import type { World } from '../world.js';
import { INNOCENT } from './innocent.js';
import { LAZY_RING } from './lazy-ring.js';
import { SEED_CAMPAIGN } from './seed-campaign.js';

export const WORLDS: readonly World[] = [INNOCENT, LAZY_RING, SEED_CAMPAIGN];

export function worldNamed(name: string): World {
  const world = WORLDS.find((candidate) => candidate.name === name);
  if (!world) throw new Failure('USAGE', 'No such world; `ringtrace generate --list` names them');
  return world;
}
