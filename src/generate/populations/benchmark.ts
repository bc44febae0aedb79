import { BENCHMARK_USE, SOFTWARE_MODELS } from '../capabilities.js';
import { groupSizes, members } from '../groups.js';
import { ROUND_THE_CLOCK } from '../hour-profile.js';
import { PLACE_OF_CUSTOMER } from '../places.js';
import { planCompany } from './company.js';
import type { Population } from './population.js';

/** Benchmark and CI teams of 5 to 40 keys: identical prompts, all hours, many exchanges, a hosting address. */
export const BENCHMARK: Population = {
  kind: 'benchmark',
  share: 'share.benchmark',
  *plan(context, count) {
    const { random, mint, space } = context;
    for (const keys of groupSizes(count, () => random.between(5, 40))) {
      const runners = members(random.between(1, 4), () => ({
        source: space.site(random, 'hosting'),
        share: 1,
      }));
      yield* planCompany(context, {
        kind: 'benchmark',
        place: PLACE_OF_CUSTOMER.draw(random),
        seats: keys,
        cards: [mint.card(random, false)],
        housePrompts: random.between(30, 120),
        housePromptShare: 0.9,
        addressesOf: () => runners,
        behaviour: {
          hours: ROUND_THE_CLOCK,
          capabilities: BENCHMARK_USE,
          models: SOFTWARE_MODELS,
          inSessions: false,
          activeDayShare: 0.95,
          rate: 12,
          newModelShare: 0.5,
          newModelRampHours: 12,
        },
        organizationKnown: 0.7,
        ownCardShare: 0,
      });
    }
  },
};
