import { OFFICE_USE } from '../capabilities.js';
import { groupSizes, members } from '../groups.js';
import { planHome } from '../home.js';
import { OFFICE_HOURS } from '../hour-profile.js';
import { withTravel } from '../person.js';
import { PLACE_OF_CUSTOMER } from '../places.js';
import { planCompany } from './company.js';
import type { Population } from './population.js';

/** Offices of 5 to 200: one or two cards, one to three addresses of the site, house prompts; some work from home too. */
export const OFFICE: Population = {
  kind: 'office',
  share: 'share.office',
  *plan(context, count) {
    const { random, mint, space } = context;
    for (const seats of groupSizes(count, () => Math.min(200, 5 / (1 - random.next()) ** 0.9))) {
      const place = PLACE_OF_CUSTOMER.draw(random);
      const site = members(random.between(1, 3), () => ({
        source: space.site(random, 'corporate'),
        share: 1,
      }));
      yield* planCompany(context, {
        kind: 'office',
        place,
        seats,
        cards: members(seats > 40 ? 2 : 1, () => mint.card(random, false)),
        housePrompts: random.between(3, 12),
        housePromptShare: 0.1 + 0.3 * random.next(),
        addressesOf: () =>
          random.chance(0.35)
            ? [...site, ...withTravel(context, place, planHome(context, place).uses)]
            : site,
        behaviour: { hours: OFFICE_HOURS, capabilities: OFFICE_USE },
      });
    }
  },
};
