import { Failure } from '../domain/failure.js';
import type { AccountPlan } from './account-plan.js';
import { apportion } from './apportion.js';
import { planInnocents } from './background.js';
import type { WorldParameters } from './parameters.js';
import { resolveParameters } from './parameters.js';
import { planRings } from './rings/rings.js';
import { type Window, windowEnd } from './window.js';
import type { World } from './world.js';
import { contextFor, createWorldContext, type WorldContext } from './world-context.js';
import { withWrongCards } from './wrong-cards.js';

/** What the user may ask of a world; everything absent is the world's own choice. */
export interface WorldRequest {
  readonly seed: string;
  readonly window: Window;
  /** Innocent accounts. */
  readonly innocents?: number;
  readonly ringAccounts?: number;
  /** Exchanges of all rings together; in a world without rings, of everybody. */
  readonly exchanges?: number;
  readonly settings: readonly string[];
  readonly onlyKinds?: ReadonlySet<string>;
}

/** Every account of a world with its id and its exact number of exchanges, before a line is written. */
export interface PlannedWorld {
  readonly world: World;
  readonly parameters: WorldParameters;
  readonly context: WorldContext;
  readonly window: Window;
  readonly accounts: readonly AccountPlan[];
  readonly ids: readonly string[];
  /** Exchanges by account, in the same order. */
  readonly exchanges: Float64Array;
}

export function planWorld(world: World, request: WorldRequest): PlannedWorld {
  const parameters = resolveParameters(world.parameters, request.settings);
  const innocents = request.innocents ?? world.innocents;
  const ringAccounts = world.ringAccounts === 0 ? 0 : (request.ringAccounts ?? world.ringAccounts);
  if (innocents + ringAccounts === 0) throw new Failure('USAGE', 'A world needs at least one account');
  const context = createWorldContext(`${world.name}/${request.seed}`, request.window, parameters, innocents);
  const special = world.special?.(contextFor(context, 'special')) ?? {};
  const planned: AccountPlan[] = [];
  if (ringAccounts > 0) {
    for (const plan of (special.planRings ?? planRings)(context, ringAccounts)) planned.push(plan);
  }
  const planted = planned.length;
  for (const plan of planInnocents(context, innocents, special.extras ?? [], request.onlyKinds))
    planned.push(plan);
  const accounts = withWrongCards(context, planned);
  const ringTotal = request.exchanges ?? Math.round(planted * parameters['ring.exchanges']);
  const innocentMean = Math.round(innocents * parameters['innocent.exchanges']);
  const innocentTotal = planted === 0 ? (request.exchanges ?? innocentMean) : innocentMean;
  const exchanges = new Float64Array(accounts.length);
  exchanges.set(share(ringTotal, accounts.slice(0, planted), request.window), 0);
  exchanges.set(share(innocentTotal, accounts.slice(planted), request.window), planted);
  return {
    world,
    parameters,
    context,
    window: request.window,
    accounts,
    ids: accounts.map(() => context.mint.account()),
    exchanges,
  };
}

/** An account that exists for half of the window does half as much. */
function share(total: number, accounts: readonly AccountPlan[], window: Window): Float64Array {
  if (accounts.length === 0) return new Float64Array(0);
  const length = windowEnd(window) - window.startMs;
  const weights = Float64Array.from(accounts, ({ active, behaviour }) => {
    const present = Math.min(active[1], windowEnd(window)) - active[0];
    return behaviour.rate * Math.max(0, present / length);
  });
  return apportion(total, weights);
}
