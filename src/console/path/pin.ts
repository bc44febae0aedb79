import { MOST_PINNED, type RingSearch } from '../ring/ring-search.js';
import { toggle } from '../whatif/removal.js';

/** Holds on to an account, or lets go of it. */
export function togglePin(search: RingSearch, accountId: string): RingSearch {
  return toggle(search, 'pin', accountId, MOST_PINNED);
}

export function isPinned({ pin = [] }: RingSearch, accountId: string): boolean {
  return pin.includes(accountId);
}
