import { groupSizes, members } from '../groups.js';
import { planHome } from '../home.js';
import { planPerson, withTravel } from '../person.js';
import { PLACE_OF_CUSTOMER } from '../places.js';
import { repeatedPrompts } from '../prompts.js';
import type { Population } from './population.js';

/** People who are always on mobile networks: the carrier's address is that of hundreds, and changes every few days. */
export const CARRIER: Population = {
  kind: 'carrier',
  share: 'share.carrier',
  *plan(context, count) {
    for (let i = 0; i < count; i++) {
      const place = PLACE_OF_CUSTOMER.draw(context.random);
      yield planPerson(context, {
        kind: 'carrier',
        place,
        addresses: [{ source: context.commons.carrierOf(place), share: 1 }],
      });
    }
  },
};

/** Customers of the public VPNs, who hide for their own good reasons. */
export const VPN: Population = {
  kind: 'vpn',
  share: 'share.vpn',
  *plan(context, count) {
    const { random, commons } = context;
    for (let i = 0; i < count; i++) {
      const place = PLACE_OF_CUSTOMER.draw(random);
      yield planPerson(context, {
        kind: 'vpn',
        place,
        addresses: [
          { source: random.pick(commons.vpns), share: 1 },
          { ...planHome(context, place).uses[0]!, share: 0.3 },
        ],
      });
    }
  },
};

/** Friends who share one small VPN and pass prompts on. */
export const VPN_FRIENDS: Population = {
  kind: 'vpn_friends',
  share: 'share.vpn_friends',
  *plan(context, count) {
    const { random, space, mint, parameters } = context;
    for (const size of groupSizes(count, () => random.between(5, 25))) {
      const place = PLACE_OF_CUSTOMER.draw(random);
      const tunnels = members(random.between(1, 3), () => space.site(random, 'vpn'));
      const passedOn = repeatedPrompts(4, mint, parameters['prompt.bands']);
      for (let friend = 0; friend < size; friend++) {
        yield planPerson(context, {
          kind: 'vpn_friends',
          place,
          addresses: [
            ...tunnels.map((source) => ({ source, share: 0.5 })),
            ...withTravel(context, place, planHome(context, place).uses),
          ],
          shared: [[passedOn, 0.08]],
        });
      }
    }
  },
};
