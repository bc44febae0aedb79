import { SOFTWARE_USE } from '../capabilities.js';
import { OFFICE_HOURS } from '../hour-profile.js';
import { PLACE_OF_CUSTOMER } from '../places.js';
import { planCompany } from '../populations/company.js';
import { dayMs } from '../window.js';
import type { SpecialPlans, World } from '../world.js';
import type { WorldContext } from '../world-context.js';

/** Share of the innocents that are seats of the roll-out: 1,500 of 20,000. */
const SEATS = 0.075;
const MONDAY = 1;

export const ENTERPRISE_ROLLOUT: World = {
  name: 'enterprise-rollout',
  summary:
    '1,500 seats of one company: one card, one egress, identical prompts, all created on one Monday; no ring',
  expected: 'Dense but benign, with the reason; no ring',
  innocents: 20_000,
  ringAccounts: 0,
  parameters: {},
  special: planRollout,
};

function planRollout(context: WorldContext): SpecialPlans {
  const { random, space, mint, window } = context;
  const egress = [{ source: space.site(random, 'corporate'), share: 1 }];
  const weekday = new Date(window.startMs).getUTCDay();
  const monday = (MONDAY - weekday + 7) % 7;
  return {
    extras: [
      {
        accounts: (innocents) => innocents * SEATS,
        population: {
          kind: 'rollout',
          plan: (own, seats) =>
            planCompany(own, {
              kind: 'rollout',
              place: PLACE_OF_CUSTOMER.draw(own.random),
              seats,
              cards: [mint.card(own.random, false)],
              housePrompts: 8,
              housePromptShare: 0.8,
              addressesOf: () => egress,
              behaviour: {
                hours: OFFICE_HOURS,
                capabilities: SOFTWARE_USE,
                newModelShare: 0.6,
                newModelRampHours: 24,
                activeDayShare: 0.8,
              },
              createdAt: () => dayMs(window, monday + (8 + 6 * own.random.next()) / 24),
              organizationKnown: 0.9,
              ownCardShare: 0,
              pathway: 'enterprise',
            }),
        },
      },
    ],
  };
}
