import type { AccountPlan } from '../account-plan.js';
import { personalCards, planPerson, withTravel } from '../person.js';
import type { WorldContext } from '../world-context.js';

/**
 * Innocents whom a ring touches: owners of stolen cards, and homes whose router the operator rents as an exit. At most
 * `most` of them; they live as households do, and nothing but the touched value ties them to the ring.
 */
export function* planCollateral(context: WorldContext, most: number): Generator<AccountPlan> {
  const { collateral, random } = context;
  let left = most;
  for (const card of collateral.stolenCards) {
    if (left-- <= 0) return;
    yield planPerson(context, { kind: 'card_owner', cards: [card] });
  }
  for (const { source, place } of collateral.homeExits) {
    const family = random.between(1, 3);
    const shared = personalCards(context);
    for (let member = 0; member < family; member++) {
      if (left-- <= 0) return;
      yield planPerson(context, {
        kind: 'exit_home',
        place,
        addresses: withTravel(context, place, [{ source, share: 1 }]),
        cards: random.chance(0.5) ? shared : personalCards(context),
      });
    }
  }
}
