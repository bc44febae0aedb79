import type { AccountPlan } from '../account-plan.js';
import { apportion } from '../apportion.js';
import { contextFor, type WorldContext } from '../world-context.js';
import { planRing, ringStyle } from './ring.js';

/** The rings of a world that has nothing special about them: as many as asked for, each with a kit of its own. */
export function* planRings(context: WorldContext, accounts: number): Generator<AccountPlan> {
  let number = 0;
  for (const size of ringSizes(context, accounts)) {
    const ring = `ring-${++number}`;
    const own = contextFor(context, ring);
    yield* planRing(own, ringStyle(own, ring), size);
  }
}

/** Sizes that sum to `accounts` exactly. Sizes drawn between `ring.sizeFrom` and five times that decide the number. */
export function ringSizes(context: WorldContext, accounts: number): readonly number[] {
  const { parameters, random } = context;
  const smallest = parameters['ring.sizeFrom'];
  if (smallest <= 0) {
    const rings = Math.max(1, Math.min(parameters['ring.rings'], accounts));
    return [...apportion(accounts, new Array<number>(rings).fill(1))].filter((size) => size > 0);
  }
  const sizes: number[] = [];
  let left = accounts;
  while (left > 0) {
    const size = left < 2 * smallest ? left : nextSize(left);
    sizes.push(size);
    left -= size;
  }
  return sizes;

  /** Leaves nothing that is too small for a ring. */
  function nextSize(remaining: number): number {
    const drawn = random.between(smallest, Math.min(5 * smallest, remaining));
    const rest = remaining - drawn;
    return rest > 0 && rest < smallest ? remaining - smallest : drawn;
  }
}
