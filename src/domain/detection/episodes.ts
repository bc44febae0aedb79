import { epochDayOf } from '../time.js';
import type { IdentifierLinks, Link } from './link-graph.js';

/**
 * Two accounts on one address are tied when they held it at once, or with at most this many days from one to the
 * other. Providers hand a home address on after days to months; a card or a device stays with its owner. Whole days,
 * as a look back at an earlier day knows no finer time.
 */
const HANDOVER_DAYS = 3;

/**
 * Splits the holders of an address into episodes: runs of holders whose times of use overlap or nearly touch.
 * Holders of different episodes have the address from its provider, not from each other. Other kinds pass whole.
 */
export function episodesOf(identifier: IdentifierLinks): readonly IdentifierLinks[] {
  if (identifier.kind !== 'ip') return [identifier];
  const links = [...identifier.links].sort((a, b) => a.firstAt - b.firstAt);
  const episodes: Link[][] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const link of links) {
    if (epochDayOf(link.firstAt) > until + HANDOVER_DAYS) episodes.push([]);
    episodes.at(-1)!.push(link);
    until = Math.max(until, epochDayOf(link.lastAt));
  }
  if (episodes.length === 1) return [identifier];
  return episodes.map((episode, number) => ({
    ...identifier,
    key: `${identifier.key}#${number}`,
    links: episode,
  }));
}

/** The key of the identifier that a value stands for. */
export function identifierOf(valueKey: string): string {
  const mark = valueKey.lastIndexOf('#');
  return mark === -1 ? valueKey : valueKey.slice(0, mark);
}
