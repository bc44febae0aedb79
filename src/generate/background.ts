import type { AccountPlan } from './account-plan.js';
import { apportion } from './apportion.js';
import { planCollateral } from './populations/collateral.js';
import type { Population } from './populations/population.js';
import { BACKGROUND } from './populations/registry.js';
import { windowEnd } from './window.js';
import { contextFor, type WorldContext } from './world-context.js';

/** Most innocents that the ring may touch, as a share of all: beyond it they would no longer be the exception. */
const MOST_COLLATERAL = 0.05;

/** A population that only some worlds have, with the share of the innocents that it makes up. */
export interface ExtraPopulation {
  readonly population: Pick<Population, 'kind' | 'plan'>;
  readonly accounts: (innocents: number) => number;
}

/** Plans exactly `count` innocents: those the ring touches, the world's extra populations, then the common background. */
export function* planInnocents(
  context: WorldContext,
  count: number,
  extras: readonly ExtraPopulation[],
  onlyKinds: ReadonlySet<string> | undefined,
): Generator<AccountPlan> {
  const wanted = (kind: string): boolean => onlyKinds === undefined || onlyKinds.has(kind);
  let left = count;
  const touched = contextFor(context, 'collateral');
  for (const plan of planCollateral(touched, Math.floor(count * MOST_COLLATERAL))) {
    if (!wanted(plan.kind)) continue;
    yield withMisfortune(touched, plan);
    left--;
  }
  for (const { population, accounts } of extras) {
    const size = wanted(population.kind) ? Math.min(left, Math.round(accounts(count))) : 0;
    left -= size;
    yield* planPopulation(context, population, size);
  }
  const chosen = BACKGROUND.filter(({ kind }) => wanted(kind));
  const populations = chosen.length > 0 ? chosen : BACKGROUND;
  const sizes = apportion(
    left,
    populations.map(({ share }) => context.parameters[share]),
  );
  for (const [nth, population] of populations.entries())
    yield* planPopulation(context, population, sizes[nth]!);
}

function* planPopulation(
  context: WorldContext,
  population: Pick<Population, 'kind' | 'plan'>,
  size: number,
): Generator<AccountPlan> {
  const own = contextFor(context, population.kind);
  for (const plan of population.plan(own, size)) yield withMisfortune(own, plan);
}

/** Innocents are banned and suspended too, for chargebacks, abuse or by mistake; some are restored. */
function withMisfortune(context: WorldContext, plan: AccountPlan): AccountPlan {
  const { random, parameters, window } = context;
  if (!random.chance(parameters['event.bans'])) return plan;
  const [from, to] = plan.active;
  if (to <= from) return plan;
  const hours = Math.floor((to - from) / 3_600_000);
  const at = from + random.below(hours) * 3_600_000;
  const reason = random.pick(['chargeback', 'usage_policy', 'automated_review']);
  if (random.chance(0.3)) {
    const restoredAt = Math.min(at + random.between(4, 70) * 3_600_000, windowEnd(window) - 1000);
    return {
      ...plan,
      enforcements: [
        { action: 'suspended', at, reason },
        { action: 'restored', at: restoredAt, reason: 'appeal' },
      ],
    };
  }
  return { ...plan, enforcements: [{ action: 'banned', at, reason }], active: [from, at] };
}
