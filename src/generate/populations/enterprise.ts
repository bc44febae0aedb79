import { OFFICE_USE } from '../capabilities.js';
import { groupSizes, members } from '../groups.js';
import { OFFICE_HOURS } from '../hour-profile.js';
import { PLACE_OF_CUSTOMER } from '../places.js';
import { planCompany } from './company.js';
import type { Population } from './population.js';

/** Enterprises of 150 to 2,000 seats: one card, one to four egress addresses, an internal tool with its own prompts. */
export const ENTERPRISE: Population = {
  kind: 'enterprise',
  share: 'share.enterprise',
  *plan(context, count) {
    const { random, mint, space } = context;
    for (const seats of groupSizes(count, () => Math.min(2000, 150 / (1 - random.next()) ** 0.8))) {
      const place = PLACE_OF_CUSTOMER.draw(random);
      const egress = members(random.between(1, 4), () => ({
        source: space.site(random, 'corporate'),
        share: 1,
      }));
      yield* planCompany(context, {
        kind: 'enterprise',
        place,
        seats,
        cards: [mint.card(random, false)],
        housePrompts: random.between(4, 10),
        housePromptShare: 0.6,
        addressesOf: () => egress,
        behaviour: { hours: OFFICE_HOURS, capabilities: OFFICE_USE },
        organizationKnown: 0.93,
        pathway: 'enterprise',
      });
    }
  },
};
