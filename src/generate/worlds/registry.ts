import { Failure } from '../../domain/failure.js';
import type { World } from '../world.js';
import { BENCHMARK_AND_CI } from './benchmark-and-ci.js';
import { BRIDGE_ATTACK } from './bridge-attack.js';
import { CAMOUFLAGE } from './camouflage.js';
import { CAMPUS } from './campus.js';
import { CARD_MILLS } from './card-mills.js';
import { CAREFUL_RING } from './careful-ring.js';
import { DEVICE_FARM } from './device-farm.js';
import { DIRTY_CAMPAIGN } from './dirty-campaign.js';
import { ENTERPRISE_ROLLOUT } from './enterprise-rollout.js';
import { INNOCENT } from './innocent.js';
import { LAZY_RING } from './lazy-ring.js';
import { MANY_SMALL_RINGS } from './many-small-rings.js';
import { MIXED_RELAY } from './mixed-relay.js';
import { PROMPT_RING } from './prompt-ring.js';
import { ROTATION_AFTER_BAN } from './rotation-after-ban.js';
import { SEED_CAMPAIGN } from './seed-campaign.js';
import { SLOW_DRIP } from './slow-drip.js';

/** Every world that can be generated. */
export const WORLDS: readonly World[] = [
  INNOCENT,
  LAZY_RING,
  SEED_CAMPAIGN,
  CAREFUL_RING,
  MIXED_RELAY,
  SLOW_DRIP,
  ROTATION_AFTER_BAN,
  BRIDGE_ATTACK,
  CAMPUS,
  ENTERPRISE_ROLLOUT,
  BENCHMARK_AND_CI,
  MANY_SMALL_RINGS,
  DIRTY_CAMPAIGN,
  CARD_MILLS,
  CAMOUFLAGE,
  DEVICE_FARM,
  PROMPT_RING,
];

export function worldNamed(name: string): World {
  const world = WORLDS.find((candidate) => candidate.name === name);
  if (!world) throw new Failure('USAGE', 'No such world; `ringtrace generate --list` names them');
  return world;
}
