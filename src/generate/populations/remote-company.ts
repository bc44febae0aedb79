import { OFFICE_USE, SOFTWARE_USE } from '../capabilities.js';
import { groupSizes, members } from '../groups.js';
import { planHome } from '../home.js';
import { OFFICE_HOURS } from '../hour-profile.js';
import { withTravel } from '../person.js';
import { PLACE_OF_CUSTOMER, type Place } from '../places.js';
import { planCompany } from './company.js';
import type { Population } from './population.js';

/**
 * Remote-first companies of 8 to 120: company cards and house prompts, but everybody at home, in several countries,
 * with an own address and device. Without a roof to explain them they look like a ring.
 */
export const REMOTE_COMPANY: Population = {
  kind: 'remote_company',
  share: 'share.remote_company',
  *plan(context, count) {
    const { random, mint } = context;
    for (const seats of groupSizes(count, () => Math.min(120, 8 / (1 - random.next()) ** 0.9))) {
      const places: Place[] = members(seats, () => PLACE_OF_CUSTOMER.draw(random));
      yield* planCompany(context, {
        kind: 'remote_company',
        place: places[0]!,
        placeOf: (seat) => places[seat]!,
        seats,
        cards: members(1 + Math.floor(seats / 10), () => mint.card(random, false)),
        housePrompts: random.between(4, 15),
        housePromptShare: 0.15 + 0.35 * random.next(),
        addressesOf: (seat) => withTravel(context, places[seat]!, planHome(context, places[seat]!).uses),
        behaviour: {
          hours: OFFICE_HOURS,
          capabilities: random.chance(0.5) ? SOFTWARE_USE : OFFICE_USE,
        },
        organizationKnown: 0.7,
      });
    }
  },
};
