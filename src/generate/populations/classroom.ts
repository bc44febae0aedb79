import { STUDENT_USE } from '../capabilities.js';
import { groupSizes, members } from '../groups.js';
import { planHome } from '../home.js';
import { STUDENT_HOURS } from '../hour-profile.js';
import { personalCards, planPerson, withTravel } from '../person.js';
import { PLACE_OF_CUSTOMER } from '../places.js';
import { repeatedPrompts } from '../prompts.js';
import { planOrganization, signUpMs } from '../registration.js';
import type { Population } from './population.js';

const CAMPUSES = 5;

/** Classes of 15 to 120 behind the few addresses of five universities: the same task, in the same hours, by an offer. */
export const CLASSROOM: Population = {
  kind: 'classroom',
  share: 'share.classroom',
  *plan(context, count) {
    const { random, mint, space, parameters } = context;
    const campuses = members(CAMPUSES, () => ({
      place: PLACE_OF_CUSTOMER.draw(random),
      addresses: members(random.between(1, 3), () => ({ source: space.site(random, 'education'), share: 1 })),
      organization: planOrganization(context),
    }));
    for (const size of groupSizes(count, () => random.between(15, 120))) {
      const campus = random.pick(campuses);
      const task = repeatedPrompts(random.between(3, 10), mint, parameters['prompt.bands']);
      const termStart = signUpMs(context);
      for (let student = 0; student < size; student++) {
        const atHome = withTravel(context, campus.place, planHome(context, campus.place).uses);
        yield planPerson(context, {
          kind: 'classroom',
          place: campus.place,
          cards: random.chance(0.8) ? [] : personalCards(context),
          addresses: random.chance(0.7) ? [...campus.addresses, ...atHome] : campus.addresses,
          registration: {
            createdAt: termStart + random.below(72) * 3_600_000,
            pathway: 'education',
            ...(random.chance(0.6) ? campus.organization : {}),
          },
          behaviour: { hours: STUDENT_HOURS, capabilities: STUDENT_USE },
          shared: [[task, 0.45]],
        });
      }
    }
  },
};
