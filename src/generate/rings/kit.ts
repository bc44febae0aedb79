import type { AddressSource, AddressUse, Card } from '../account-plan.js';
import { members } from '../groups.js';
import { PLACE_OF_EXIT, type Place } from '../places.js';
import type { WorldContext } from '../world-context.js';

/** A member's place in the supply. */
export interface Slot {
  /** Number of the member in whose batch it belongs: a replacement is served with the one it replaces. */
  readonly supply: number;
  /** Its number among all members: what is its own goes by it. */
  readonly own: number;
}

/** What an operator buys for the members of one supply batch. */
export interface Kit {
  readonly cardsFor: (slot: Slot) => readonly Card[];
  readonly addressesFor: (slot: Slot) => readonly AddressUse[];
  readonly devicesFor: (slot: Slot) => readonly string[];
}

interface Exit {
  readonly source: AddressSource;
  readonly place: Place;
}

/**
 * The supply of a ring of `size`, bought in batches. Members of a batch share its cards, exits and device profiles;
 * a part of it is left over for the next batches, so that the ring hangs together. With one account a value
 * everything is a member's own.
 */
export function createKit(context: WorldContext, size: number): Kit {
  const { random, mint, parameters, window, collateral } = context;
  const batch = Math.max(1, Math.min(parameters['ring.batch'], size));

  const cards = members(poolSize(size, parameters['ring.accountsPerCard']), () => {
    const card = mint.card(random, random.chance(0.55));
    if (random.chance(parameters['ring.stolenCards'])) collateral.stolenCards.push(card);
    return card;
  });
  const uses = parameters['ring.exitsPerAccount'];
  const exits = members(poolSize(size * uses, parameters['ring.accountsPerExit']), () => buyExit(context));
  const devices = members(poolSize(size * 1.3, parameters['ring.accountsPerDevice']), () => mint.device());

  /** A value of the pool bought for the batch of `supply`, or for the one before it. */
  const nearby = <T>(pool: readonly T[], supply: number, part = 0, parts = 1): T => {
    const batches = Math.ceil(size / batch);
    const width = Math.max(1, pool.length / batches);
    const start = Math.floor(supply / batch) * width + (part / parts) * width;
    const back = random.chance(0.2) ? width : 0;
    const at = Math.floor(start - back + (random.next() * width) / parts);
    return pool[((at % pool.length) + pool.length) % pool.length]!;
  };

  return {
    cardsFor: ({ supply, own }) => {
      if (parameters['ring.accountsPerCard'] <= 1) return [cards[own % cards.length]!];
      const first = cards[Math.floor(supply / parameters['ring.accountsPerCard']) % cards.length]!;
      const second = random.chance(parameters['ring.secondCard']) ? nearby(cards, supply) : first;
      return second === first ? [first] : [first, second];
    },
    addressesFor: ({ supply, own }) => {
      if (parameters['ring.accountsPerExit'] <= 1) {
        return members(uses, (nth) => ownOrTurn(exits[(own * uses + nth) % exits.length]!.source, nth));
      }
      return members(uses, (nth) => ownOrTurn(nearby(exits, supply, nth, uses).source, nth));
    },
    devicesFor: ({ supply, own }) => {
      if (parameters['ring.accountsPerDevice'] <= 1) return [devices[own % devices.length]!];
      const first = nearby(devices, supply);
      return random.chance(0.3) ? [...new Set([first, nearby(devices, supply)])] : [first];
    },
  };

  /** Exits are used in turns, two days of overlap, so that members who share one mostly do so in the same weeks. */
  function ownOrTurn(source: AddressSource, nth: number): AddressUse {
    if (uses === 1) return { source, share: 1 };
    const turn = window.days / uses;
    const from = Math.max(0, Math.floor(nth * turn) - 1);
    return { source, share: 1, days: [from, Math.min(window.days, Math.ceil((nth + 1) * turn) + 1)] };
  }
}

function poolSize(uses: number, holders: number): number {
  return Math.max(1, Math.ceil(uses / Math.max(1, holders)));
}

function buyExit(context: WorldContext): Exit {
  const { random, space, parameters, collateral } = context;
  const place = PLACE_OF_EXIT.draw(random);
  if (random.chance(parameters['ring.hostingExits'])) return { source: space.site(random, 'hosting'), place };
  const exit = { source: space.home(random, place, parameters['network.ipv6'] / 2), place };
  if (random.chance(parameters['ring.homeExits'])) collateral.homeExits.push(exit);
  return exit;
}
