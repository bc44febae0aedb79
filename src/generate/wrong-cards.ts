import type { AccountPlan } from './account-plan.js';
import { contextFor, type WorldContext } from './world-context.js';

/** Records a share of the accounts with the card of someone else, as faulty payment data does. */
export function withWrongCards(context: WorldContext, plans: readonly AccountPlan[]): readonly AccountPlan[] {
  const { random, parameters } = contextFor(context, 'wrong-cards');
  const share = parameters['dirt.wrongCard'];
  if (share === 0) return plans;
  return plans.map((plan) => {
    if (plan.cards.length === 0 || !random.chance(share)) return plan;
    const stranger = random.pick(plans).cards[0];
    return stranger === undefined
      ? plan
      : { ...plan, cards: [{ card: stranger.card, at: plan.cards[0]!.at }, ...plan.cards.slice(1)] };
  });
}
