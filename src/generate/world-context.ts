import type { AddressSource, CardUse } from './account-plan.js';
import { type AddressSpace, createAddressSpace } from './address-space.js';
import { type Commons, createCommons } from './commons.js';
import { createMint, type Mint } from './mint.js';
import type { WorldParameters } from './parameters.js';
import type { Place } from './places.js';
import { createRandom, type Random } from './random.js';
import type { Window } from './window.js';

/** What a ring leaves lying about in the world: innocents who own it share a value with members. */
interface Collateral {
  readonly stolenCards: CardUse['card'][];
  readonly homeExits: { readonly source: AddressSource; readonly place: Place }[];
}

/** A home that its tenant left; the provider gives its address to a stranger later. */
export interface VacatedHome {
  readonly source: AddressSource;
  /** Day of the window on which it became free. */
  readonly day: number;
}

/** What every population plans with. Each population gets its own `random`, so that changing one leaves the others. */
export interface WorldContext {
  readonly seed: string;
  readonly random: Random;
  readonly window: Window;
  readonly parameters: WorldParameters;
  readonly mint: Mint;
  readonly space: AddressSpace;
  readonly commons: Commons;
  readonly collateral: Collateral;
  readonly vacatedHomes: VacatedHome[];
}

export function createWorldContext(
  seed: string,
  window: Window,
  parameters: WorldParameters,
  innocents: number,
): WorldContext {
  const mint = createMint(seed);
  const space = createAddressSpace(seed);
  const random = createRandom(`${seed}/commons`);
  return {
    seed,
    random,
    window,
    parameters,
    mint,
    space,
    commons: createCommons(innocents, parameters, space, mint, random),
    collateral: { stolenCards: [], homeExits: [] },
    vacatedHomes: [],
  };
}

export function contextFor(context: WorldContext, name: string): WorldContext {
  return { ...context, random: createRandom(`${context.seed}/${name}`) };
}
