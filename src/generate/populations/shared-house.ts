import { STUDENT_USE } from '../capabilities.js';
import { groupSizes } from '../groups.js';
import { planHome } from '../home.js';
import { STUDENT_HOURS } from '../hour-profile.js';
import { personalDevices, planPerson, withTravel } from '../person.js';
import { PLACE_OF_CUSTOMER } from '../places.js';
import { repeatedPrompts } from '../prompts.js';
import type { Population } from './population.js';

/** Houses of 4 to 9 students: one address, some lent machines, the prompts of the same courses, own cards. */
export const SHARED_HOUSE: Population = {
  kind: 'shared_house',
  share: 'share.shared_house',
  *plan(context, count) {
    const { random, mint, parameters } = context;
    for (const size of groupSizes(count, () => random.between(4, 9))) {
      const place = PLACE_OF_CUSTOMER.draw(random);
      const house = planHome(context, place).uses;
      const courses = repeatedPrompts(6, mint, parameters['prompt.bands']);
      const houseDevice = mint.device();
      for (let member = 0; member < size; member++) {
        yield planPerson(context, {
          kind: 'shared_house',
          place,
          addresses: withTravel(context, place, house),
          devices: random.chance(0.3) ? [...personalDevices(context), houseDevice] : personalDevices(context),
          registration: random.chance(0.4) ? { pathway: 'education' } : {},
          behaviour: { hours: STUDENT_HOURS, capabilities: STUDENT_USE },
          shared: [[courses, 0.12]],
        });
      }
    }
  },
};
