import { groupSizes } from '../groups.js';
import { withHandover } from '../handover.js';
import { planHome } from '../home.js';
import { personalCards, personalDevices, planPerson, withTravel } from '../person.js';
import { PLACE_OF_CUSTOMER } from '../places.js';
import { repeatedPrompts } from '../prompts.js';
import type { Population } from './population.js';

/** Share of a consultant's repeated work that goes on in the other account. */
const OWN_HANDOVER = 0.1;

/** One person with a private account and one or two for work: same machine, same home, own prompts in all of them. */
export const CONSULTANT: Population = {
  kind: 'consultant',
  share: 'share.consultant',
  *plan(context, count) {
    const { random, mint, parameters } = context;
    for (const accounts of groupSizes(count, () => random.between(2, 3))) {
      const place = PLACE_OF_CUSTOMER.draw(random);
      const addresses = withTravel(context, place, planHome(context, place).uses);
      const devices = personalDevices(context);
      const card = personalCards(context);
      const habits = repeatedPrompts(5, mint, parameters['prompt.bands']);
      const handsOver = parameters['prompt.continuation'] > 0;
      for (let account = 0; account < accounts; account++) {
        yield planPerson(context, {
          kind: 'consultant',
          place,
          addresses,
          devices,
          cards: random.chance(0.5) ? card : personalCards(context),
          shared: [[handsOver ? withHandover(habits, OWN_HANDOVER, mint) : habits, 0.2]],
        });
      }
    }
  },
};
