import { BENCHMARK_USE, SOFTWARE_MODELS } from '../capabilities.js';
import { members } from '../groups.js';
import { NIGHTLY_JOBS } from '../hour-profile.js';
import { PLACE_OF_CUSTOMER } from '../places.js';
import { planCompany } from '../populations/company.js';
import type { SpecialPlans, World } from '../world.js';
import type { WorldContext } from '../world-context.js';

const KEYS = 30;

export const BENCHMARK_AND_CI: World = {
  name: 'benchmark-and-ci',
  summary:
    '30 keys of one team that send identical prompts at the same night hours, and many other test benches; no ring',
  expected: 'Benign or suspected, never a ring',
  innocents: 20_000,
  ringAccounts: 0,
  parameters: { 'share.benchmark': 0.04 },
  special: planBench,
};

function planBench({ random, space, mint }: WorldContext): SpecialPlans {
  const runners = members(6, () => ({ source: space.site(random, 'hosting'), share: 1 }));
  return {
    extras: [
      {
        accounts: (innocents) => Math.min(KEYS, innocents),
        population: {
          kind: 'nightly_bench',
          plan: (own, seats) =>
            planCompany(own, {
              kind: 'nightly_bench',
              place: PLACE_OF_CUSTOMER.draw(own.random),
              seats,
              cards: members(3, () => mint.card(own.random, false)),
              housePrompts: 200,
              housePromptShare: 1,
              addressesOf: () => runners,
              behaviour: {
                hours: NIGHTLY_JOBS,
                utcOffset: 0,
                capabilities: BENCHMARK_USE,
                models: SOFTWARE_MODELS,
                inSessions: false,
                activeDayShare: 1,
                rate: 60,
                newModelShare: 0.5,
                newModelRampHours: 6,
              },
              organizationKnown: 0.5,
              ownCardShare: 0,
            }),
        },
      },
    ],
  };
}
