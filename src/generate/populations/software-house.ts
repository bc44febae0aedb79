import { SOFTWARE_MODELS, SOFTWARE_USE } from '../capabilities.js';
import { groupSizes, members } from '../groups.js';
import { planHome } from '../home.js';
import { EVENING_HOURS, OFFICE_HOURS } from '../hour-profile.js';
import { withTravel } from '../person.js';
import { PLACE_OF_CUSTOMER } from '../places.js';
import { planCompany } from './company.js';
import type { Population } from './population.js';

/** Companies of 6 to 150 that only write software: an extraction campaign's focus, heavy use, late hours, early adopters. */
export const SOFTWARE_HOUSE: Population = {
  kind: 'software_house',
  share: 'share.software_house',
  *plan(context, count) {
    const { random, mint, space } = context;
    for (const seats of groupSizes(count, () => Math.min(150, 6 / (1 - random.next()) ** 0.9))) {
      const place = PLACE_OF_CUSTOMER.draw(random);
      const site = members(random.between(1, 2), () => ({
        source: space.site(random, 'corporate'),
        share: 1,
      }));
      const late = random.chance(0.3);
      yield* planCompany(context, {
        kind: 'software_house',
        place,
        seats,
        cards: members(1 + Math.floor(seats / 40), () => mint.card(random, false)),
        housePrompts: random.between(5, 20),
        housePromptShare: 0.3,
        addressesOf: () =>
          random.chance(0.5) ? [...site, ...withTravel(context, place, planHome(context, place).uses)] : site,
        behaviour: {
          hours: late ? EVENING_HOURS : OFFICE_HOURS,
          capabilities: SOFTWARE_USE,
          models: SOFTWARE_MODELS,
          activeDayShare: 0.7,
          newModelShare: 0.4,
          newModelRampHours: 48,
        },
      });
    }
  },
};
