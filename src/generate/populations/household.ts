import { groupSizes } from '../groups.js';
import { planHome } from '../home.js';
import { personalCards, personalDevices, planPerson, withTravel } from '../person.js';
import { PLACE_OF_CUSTOMER } from '../places.js';
import type { Population } from './population.js';

/** Households of 2 to 5: one address, mostly one card, often one device, never common prompts by intent. */
export const HOUSEHOLD: Population = {
  kind: 'household',
  share: 'share.household',
  *plan(context, count) {
    const { random } = context;
    for (const size of groupSizes(count, () => random.pick([2, 2, 2, 3, 3, 4, 4, 5]))) {
      const place = PLACE_OF_CUSTOMER.draw(random);
      const home = planHome(context, place).uses;
      const familyCard = personalCards(context);
      const familyDevice = personalDevices(context).slice(0, 1);
      for (let member = 0; member < size; member++) {
        yield planPerson(context, {
          kind: 'household',
          place,
          cards: random.chance(0.65) ? familyCard : personalCards(context),
          addresses: withTravel(context, place, home),
          devices: random.chance(0.5)
            ? [...familyDevice, ...personalDevices(context).slice(1)]
            : personalDevices(context),
        });
      }
    }
  },
};
