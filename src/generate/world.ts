import type { AccountPlan } from './account-plan.js';
import type { ExtraPopulation } from './background.js';
import type { WorldParameters } from './parameters.js';
import type { WorldContext } from './world-context.js';

/** A scenario: what is planted among the innocents, and what a good detector says of it. */
export interface World {
  readonly name: string;
  /** One sentence for `generate --list`. */
  readonly summary: string;
  /** The right answer, one sentence. */
  readonly expected: string;
  readonly innocents: number;
  /** Zero: no ring is planted, whatever is asked for. */
  readonly ringAccounts: number;
  readonly parameters: Partial<WorldParameters>;
  /** What the parameters alone cannot say. */
  readonly special?: (context: WorldContext) => SpecialPlans;
}

/** Plans of one world only; made once a world, so that its rings and its innocents can share what it invents. */
export interface SpecialPlans {
  readonly extras?: readonly ExtraPopulation[];
  /** Plans exactly `accounts` ring accounts; absent: rings by the parameters alone. */
  readonly planRings?: (context: WorldContext, accounts: number) => Generator<AccountPlan>;
}
