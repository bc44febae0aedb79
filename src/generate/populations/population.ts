import type { AccountPlan } from '../account-plan.js';
import type { ParameterName } from '../parameters.js';
import type { WorldContext } from '../world-context.js';

/** A way in which innocents live together; plans exactly `count` accounts. */
export interface Population {
  readonly kind: string;
  readonly share: ParameterName;
  readonly plan: (context: WorldContext, count: number) => Generator<AccountPlan>;
}
