import type { AccountPlan } from '../account-plan.js';
import { apportion } from '../apportion.js';
import { planHome } from '../home.js';
import { planPerson, withTravel } from '../person.js';
import { PLACE_OF_CUSTOMER } from '../places.js';
import { popularPrompts } from '../prompts.js';
import { planRing, ringStyle } from '../rings/ring.js';
import type { SpecialPlans, World } from '../world.js';
import { contextFor, type WorldContext } from '../world-context.js';

/** Issuer prefix of the one prepaid programme that everybody here uses. */
const COMMON_BIN = '539178';
/** Share of the innocents that hold the bridging values: 5,000 of 20,000. */
const BYSTANDERS = 0.25;

export const BRIDGE_ATTACK: World = {
  name: 'bridge-attack',
  summary:
    'Two rings and 5,000 innocents that one VPN address, one viral template and one prepaid issuer join',
  expected: 'Two rings, never merged, and none of the bystanders in either',
  innocents: 20_000,
  ringAccounts: 1000,
  parameters: {},
  special: planBridge,
};

function planBridge(context: WorldContext): SpecialPlans {
  const { random, space, mint, parameters } = context;
  const tunnel = { source: space.site(random, 'vpn'), share: 0.2 };
  const template = popularPrompts(1, 1, mint, parameters['prompt.bands']);
  return {
    *planRings(whole, accounts) {
      for (const [nth, size] of apportion(accounts, [1, 1]).entries()) {
        const ring = `ring-${nth + 1}`;
        const own = contextFor(whole, ring);
        const style = {
          ...ringStyle(own, ring),
          extraAddresses: [tunnel],
          extraPrompts: [[template, 0.1]] as const,
          recard: (card: AccountPlan['cards'][number]['card']) => ({
            ...card,
            bin: COMMON_BIN,
            prepaid: true,
          }),
        };
        yield* planRing(own, style, size);
      }
    },
    extras: [
      {
        accounts: (innocents) => innocents * BYSTANDERS,
        population: {
          kind: 'bystander',
          *plan(own, count) {
            for (let i = 0; i < count; i++) {
              const place = PLACE_OF_CUSTOMER.draw(own.random);
              yield planPerson(own, {
                kind: 'bystander',
                place,
                cards: [{ ...mint.card(own.random, true), bin: COMMON_BIN }],
                addresses: [tunnel, ...withTravel(own, place, planHome(own, place).uses)],
                shared: [[template, 0.1]],
              });
            }
          },
        },
      },
    ],
  };
}
