import { DAY_MS } from '../domain/time.js';
import type { AddressUse, Sighting } from './account-plan.js';
import type { Place } from './places.js';
import type { VacatedHome, WorldContext } from './world-context.js';

/** Days an address stays unused before a stranger gets it. */
const IDLE_DAYS = 7;

/** The addresses of one home and what was seen of them before the window. */
export interface Home {
  readonly uses: readonly AddressUse[];
  readonly sightings: readonly Sighting[];
}

/**
 * A home connection. Some homes change provider inside the window, and their old address goes to a stranger weeks
 * later; others had, months ago, an address that a stranger has now. Neither says anything about the two accounts.
 */
export function planHome(context: WorldContext, place: Place): Home {
  const { random, space, parameters, vacatedHomes, window } = context;
  const home = (): AddressUse['source'] => space.home(random, place, parameters['network.ipv6']);
  const recycled = parameters['network.recycled'];
  if (vacatedHomes.length > 0 && random.chance(recycled)) {
    const [vacated] = vacatedHomes.splice(random.below(vacatedHomes.length), 1) as [VacatedHome];
    const from = vacated.day + IDLE_DAYS;
    if (from < window.days) {
      const uses: AddressUse[] = [
        { source: home(), share: 1, days: [0, from] },
        { source: vacated.source, share: 1, days: [from, window.days] },
      ];
      return { uses, sightings: [] };
    }
    return { uses: [{ source: home(), share: 1 }], sightings: [seenMonthsAgo(context, vacated.source)] };
  }
  const source = home();
  if (!random.chance(recycled)) return { uses: [{ source, share: 1 }], sightings: [] };
  const moved = random.between(4, window.days);
  vacatedHomes.push({ source, day: moved });
  return {
    uses: [
      { source, share: 1, days: [0, moved] },
      { source: home(), share: 1, days: [moved, window.days] },
    ],
    sightings: [],
  };
}

function seenMonthsAgo(context: WorldContext, source: AddressUse['source']): Sighting {
  const { random, window } = context;
  const at = window.startMs - random.between(50, 160) * DAY_MS + random.below(DAY_MS);
  return { kind: 'ip', value: source.address(random, 0, 0), at };
}
