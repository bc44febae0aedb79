import { groupSizes, members } from '../groups.js';
import { EVENING_HOURS } from '../hour-profile.js';
import { personalDevices, planPerson, withTravel } from '../person.js';
import { PLACE_OF_CUSTOMER } from '../places.js';
import type { Population } from './population.js';

/** Internet cafes, libraries and lab rooms: 20 to 120 strangers on the same few machines and one address. */
export const CAFE: Population = {
  kind: 'cafe',
  share: 'share.cafe',
  *plan(context, count) {
    const { random, mint, space, parameters } = context;
    for (const size of groupSizes(count, () => random.between(20, 120))) {
      const place = PLACE_OF_CUSTOMER.draw(random);
      const line = random.chance(0.5)
        ? space.home(random, place, parameters['network.ipv6'])
        : space.site(random, 'education');
      const machines = members(random.between(3, 12), () => mint.device());
      for (let guest = 0; guest < size; guest++) {
        const visited = members(random.between(1, 3), () => random.pick(machines));
        const elsewhere = random.chance(0.5);
        yield planPerson(context, {
          kind: 'cafe',
          place,
          addresses: elsewhere
            ? withTravel(context, place, [{ source: line, share: 1 }])
            : [{ source: line, share: 1 }],
          devices: elsewhere ? [...new Set(visited), ...personalDevices(context)] : [...new Set(visited)],
          behaviour: { hours: EVENING_HOURS },
        });
      }
    }
  },
};
