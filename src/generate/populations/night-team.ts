import { SOFTWARE_USE, SUPPORT_USE } from '../capabilities.js';
import { groupSizes, members } from '../groups.js';
import { NIGHT_HOURS, OFFICE_HOURS } from '../hour-profile.js';
import { planPerson } from '../person.js';
import { PLACE_OF_CUSTOMER, PLACES } from '../places.js';
import { planCompany } from './company.js';
import type { Population } from './population.js';

const FAR_PLACES = PLACES.filter((place) => Math.abs(place.utcOffset) >= 5);

/** Night by UTC is day for many: teams far from Greenwich, support desks on night shift, and people who cannot sleep. */
export const NIGHT_TEAM: Population = {
  kind: 'night_team',
  share: 'share.night_team',
  *plan(context, count) {
    const { random, mint, space } = context;
    for (const size of groupSizes(count, () => random.pick([1, 1, 1, 8, 20, 45]))) {
      if (size === 1) {
        const place = PLACE_OF_CUSTOMER.draw(random);
        yield planPerson(context, { kind: 'night_team', place, behaviour: { hours: NIGHT_HOURS } });
        continue;
      }
      const site = members(random.between(1, 2), () => ({
        source: space.site(random, 'corporate'),
        share: 1,
      }));
      const shift = random.chance(0.5);
      yield* planCompany(context, {
        kind: 'night_team',
        place: random.pick(FAR_PLACES),
        seats: size,
        cards: [mint.card(random, false)],
        housePrompts: random.between(4, 12),
        housePromptShare: 0.35,
        addressesOf: () => site,
        behaviour: {
          hours: shift ? NIGHT_HOURS : OFFICE_HOURS,
          capabilities: shift ? SUPPORT_USE : SOFTWARE_USE,
          activeDayShare: 0.7,
        },
      });
    }
  },
};
