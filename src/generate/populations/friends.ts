import type { AccountPlan } from '../account-plan.js';
import { groupSizes } from '../groups.js';
import { planHome } from '../home.js';
import { personalCards, personalDevices, planPerson, withTravel } from '../person.js';
import { PLACE_OF_CUSTOMER } from '../places.js';
import { repeatedPrompts } from '../prompts.js';
import type { Population } from './population.js';

/**
 * Chains of up to 17 friends and relatives. Each shares one or two things with the one before: a card lent, a home
 * visited, a machine passed on; and a few prompts go round. Every link is real and no link is fraud.
 */
export const FRIENDS: Population = {
  kind: 'friends',
  share: 'share.friends',
  *plan(context, count) {
    const { random, mint, parameters } = context;
    for (const size of groupSizes(count, () => random.between(4, 17))) {
      const place = PLACE_OF_CUSTOMER.draw(random);
      const goingRound = repeatedPrompts(3, mint, parameters['prompt.bands']);
      let previous: AccountPlan | undefined;
      for (let member = 0; member < size; member++) {
        const cards = [...personalCards(context)];
        const devices = [...personalDevices(context)];
        const addresses = [...withTravel(context, place, planHome(context, place).uses)];
        if (previous !== undefined) {
          const lent = previous.cards[0]?.card;
          if (lent && random.chance(0.4)) cards.push(lent);
          if (random.chance(0.6)) addresses.push({ ...previous.addresses[0]!, share: 0.3 });
          if (random.chance(0.35)) devices.push(previous.devices[0]!);
        }
        previous = planPerson(context, {
          kind: 'friends',
          place,
          cards,
          devices,
          addresses,
          shared: [[goingRound, 0.06]],
        });
        yield previous;
      }
    }
  },
};
