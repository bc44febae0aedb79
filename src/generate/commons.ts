import type { AddressSource, PromptSource } from './account-plan.js';
import type { AddressSpace } from './address-space.js';
import type { Mint } from './mint.js';
import type { WorldParameters } from './parameters.js';
import { type Place, SHARES_OF_CUSTOMERS } from './places.js';
import { popularPrompts } from './prompts.js';
import type { Random } from './random.js';

const OFFICIAL_PROMPTS = 30;
const VIRAL_TEMPLATES = 20;
const PUBLIC_VPNS = 3;
const EXITS_OF_A_VPN = 60;
/** Addresses of a carrier that a customer is seen with over the window, in the mean; most go out now and then only. */
const CARRIER_ADDRESSES_OF_A_PERSON = 2;

/** What everybody shares: carriers, public VPNs, the prompts of official clients, prompts that went viral. */
export interface Commons {
  readonly carrierOf: (place: Place) => AddressSource;
  readonly vpns: readonly AddressSource[];
  readonly official: PromptSource;
  readonly viral: PromptSource;
}

/** `population`: innocents in the world, from which follows how many addresses a carrier needs. */
export function createCommons(
  population: number,
  parameters: WorldParameters,
  space: AddressSpace,
  mint: Mint,
  random: Random,
): Commons {
  const exits = Math.max(EXITS_OF_A_VPN, parameters['dirt.cycledAddresses']);
  const carriers = new Map<Place, AddressSource>();
  for (const [place, share] of SHARES_OF_CUSTOMERS) {
    const uses = population * share * CARRIER_ADDRESSES_OF_A_PERSON;
    const addresses = Math.max(1, Math.round(uses / parameters['network.usersPerCarrierAddress']));
    carriers.set(place, space.carrier(place, addresses, parameters['network.carrierChurnDays']));
  }
  return {
    carrierOf: (place) => carriers.get(place)!,
    vpns: Array.from({ length: PUBLIC_VPNS }, () => space.exits(random, exits)),
    official: popularPrompts(OFFICIAL_PROMPTS, 0.9, mint, parameters['prompt.bands']),
    viral: popularPrompts(VIRAL_TEMPLATES, 0.8, mint, parameters['prompt.bands']),
  };
}
