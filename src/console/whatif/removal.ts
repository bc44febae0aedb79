import type { IdentifierName, RingRemoval } from '#graphql/graphql';
import { identifierOf, identifierText } from '../format/identifier-text.js';
import { given } from '../format/search-text.js';
import { MOST_NAMES, type RingSearch } from '../ring/ring-search.js';

/** What an address takes away in thought, as the API takes it; undefined for nothing. */
export function removalOf(search: RingSearch): RingRemoval | undefined {
  const { without = [], withoutAccounts = [], withoutChannels = [] } = search;
  if (removedCount(search) === 0) return undefined;
  const identifiers = without.flatMap((text) => identifierOf(text) ?? []);
  return { identifiers, accounts: withoutAccounts, channels: withoutChannels };
}

export function removedCount(search: RingSearch): number {
  const { without = [], withoutAccounts = [], withoutChannels = [] } = search;
  return without.length + withoutAccounts.length + withoutChannels.length;
}

export function isIdentifierRemoved({ without = [] }: RingSearch, identifier: IdentifierName): boolean {
  return without.includes(identifierText(identifier));
}

/** Takes identifiers away too, as many as the address holds. */
export function withoutIdentifiers(search: RingSearch, identifiers: readonly IdentifierName[]): RingSearch {
  const all = new Set([...(search.without ?? []), ...identifiers.map(identifierText)]);
  return { ...search, ...listed('without', [...all].slice(0, MOST_NAMES)) };
}

/** Takes an identifier away, or gives it back. */
export function toggleIdentifier(search: RingSearch, identifier: IdentifierName): RingSearch {
  return toggle(search, 'without', identifierText(identifier), MOST_NAMES);
}

/** Takes an account away, or gives it back. */
export function toggleAccount(search: RingSearch, accountId: string): RingSearch {
  return toggle(search, 'withoutAccounts', accountId, MOST_NAMES);
}

/** Takes accounts away too, as many as the address holds. */
export function withoutAccounts(search: RingSearch, accounts: readonly string[]): RingSearch {
  const all = new Set([...(search.withoutAccounts ?? []), ...accounts]);
  return { ...search, ...listed('withoutAccounts', [...all].slice(0, MOST_NAMES)) };
}

/** Gives everything back. */
export function withEverything(search: RingSearch): RingSearch {
  const { without, withoutAccounts: accounts, withoutChannels, ...rest } = search;
  return rest;
}

type ListName = 'without' | 'withoutAccounts' | 'pin';

/** Puts a text into a list of the address or takes it out; a full list stays as it is. */
export function toggle(search: RingSearch, name: ListName, text: string, most: number): RingSearch {
  const list = search[name] ?? [];
  if (list.includes(text))
    return given({
      ...search,
      ...listed(
        name,
        list.filter((one) => one !== text),
      ),
    });
  return list.length >= most ? search : { ...search, ...listed(name, [...list, text]) };
}

function listed(name: ListName, list: readonly string[]): Partial<Record<ListName, readonly string[]>> {
  return { [name]: list.length > 0 ? list : undefined };
}
