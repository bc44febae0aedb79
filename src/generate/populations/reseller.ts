import { groupSizes, members } from '../groups.js';
import { planPerson } from '../person.js';
import type { Population } from './population.js';

/**
 * Ordinary customers of declared aggregators: the aggregator's egress in a data centre and its billing card for a part,
 * and the traffic of unrelated people behind. Declared by pathway and organization.
 */
export const RESELLER: Population = {
  kind: 'reseller',
  share: 'share.reseller',
  *plan(context, count) {
    const { random, mint, space } = context;
    for (const customers of groupSizes(count, () => random.between(60, 400))) {
      const egress = members(random.between(2, 8), () => space.site(random, 'hosting'));
      const billing = members(1 + Math.floor(customers / 50), () => mint.card(random, false));
      const name = mint.trace('org');
      for (let customer = 0; customer < customers; customer++) {
        yield planPerson(context, {
          kind: 'reseller',
          cards: random.chance(0.5) ? [random.pick(billing)] : [],
          addresses: members(2, () => ({ source: random.pick(egress), share: 1 })),
          devices: [],
          registration: { pathway: 'reseller', ...(random.chance(0.9) ? { organization: name } : {}) },
        });
      }
    }
  },
};
