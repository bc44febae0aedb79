import { OFFICE_USE } from '../capabilities.js';
import { groupSizes, members } from '../groups.js';
import { OFFICE_HOURS } from '../hour-profile.js';
import { planPerson } from '../person.js';
import { PLACE_OF_CUSTOMER } from '../places.js';
import { repeatedPrompts } from '../prompts.js';
import { planOrganization } from '../registration.js';
import type { Population } from './population.js';

/** Agencies: a few people at one address work in 8 to 60 accounts of their clients, each paid by the client's card. */
export const AGENCY: Population = {
  kind: 'agency',
  share: 'share.agency',
  *plan(context, count) {
    const { random, mint, space, parameters } = context;
    for (const clients of groupSizes(count, () => random.between(8, 60))) {
      const place = PLACE_OF_CUSTOMER.draw(random);
      const office = space.site(random, 'corporate');
      const staff = members(Math.ceil(clients / 10), () => mint.device());
      const method = repeatedPrompts(5, mint, parameters['prompt.bands']);
      const agencyCard = mint.card(random, false);
      for (let client = 0; client < clients; client++) {
        yield planPerson(context, {
          kind: 'agency',
          place,
          cards: [random.chance(0.2) ? agencyCard : mint.card(random, false)],
          addresses: [{ source: office, share: 1 }],
          devices: members(random.between(1, 2), () => random.pick(staff)),
          registration: random.chance(0.7) ? { ...planOrganization(context), pathway: 'team' } : {},
          behaviour: { hours: OFFICE_HOURS, capabilities: OFFICE_USE },
          shared: [[method, 0.25]],
        });
      }
    }
  },
};
