import { planRing, ringStyle } from '../rings/ring.js';
import { ringSizes } from '../rings/rings.js';
import type { SpecialPlans, World } from '../world.js';
import { contextFor, type WorldContext } from '../world-context.js';

/** Issuer prefix of the supplier's card programme: all rings buy there, and share nothing else. */
const SUPPLIER_BIN = '542218';

export const MANY_SMALL_RINGS: World = {
  name: 'many-small-rings',
  summary:
    'About 200 rings of 8 to 40 with the same kit of one supplier and no value in common; families beside them',
  expected: 'Separate rings, pairwise precision at least 0.95; the same supplier is a soft relation at most',
  innocents: 20_000,
  ringAccounts: 4800,
  parameters: {
    'ring.sizeFrom': 8,
    'ring.accountsPerCard': 4,
    'ring.accountsPerExit': 4,
    'ring.exitsPerAccount': 3,
    'ring.accountsPerDevice': 5,
    'ring.templates': 4,
    'ring.variantsFrom': 2,
    'ring.variantsTo': 6,
    'ring.homeExits': 0.03,
    'share.household': 0.25,
  },
  special: planSmallRings,
};

function planSmallRings(): SpecialPlans {
  return {
    *planRings(context: WorldContext, accounts: number) {
      for (const [nth, size] of ringSizes(context, accounts).entries()) {
        const ring = `ring-${nth + 1}`;
        const own = contextFor(context, ring);
        const style = { ...ringStyle(own, ring), recard: supplierCard };
        yield* planRing(own, style, size);
      }
    },
  };
}

function supplierCard<T extends object>(card: T): T & { readonly bin: string; readonly prepaid: boolean } {
  return { ...card, bin: SUPPLIER_BIN, prepaid: true };
}
