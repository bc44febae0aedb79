import { absorbLink, type LinkChange } from './link.js';

/** Links by identifier key, then by account. */
export type LinksByKey = ReadonlyMap<string, ReadonlyMap<string, LinkChange>>;

/** Joins links of the same account and identifier. */
export function groupLinks(links: Iterable<LinkChange>): LinksByKey {
  const groups = new Map<string, Map<string, LinkChange>>();
  for (const link of links) {
    const accounts = groups.get(link.key) ?? new Map<string, LinkChange>();
    groups.set(link.key, accounts);
    const joined = accounts.get(link.accountId);
    if (joined) absorbLink(joined, link);
    else accounts.set(link.accountId, { ...link, days: [...link.days], hours: [...link.hours] });
  }
  return groups;
}

/**
 * The links that enter the graph: those to identifiers already there, and, where a second account has come, the
 * new ones together with the earlier ones.
 */
export function linksToWrite(
  batch: LinksByKey,
  promoted: ReadonlySet<string>,
  earlier: LinksByKey,
): readonly LinkChange[] {
  const links: LinkChange[] = [];
  for (const [key, accounts] of batch) {
    if (promoted.has(key)) {
      links.push(...accounts.values());
      continue;
    }
    const all = groupLinks([...(earlier.get(key)?.values() ?? []), ...accounts.values()]).get(key);
    if (all && all.size >= 2) links.push(...all.values());
  }
  return links;
}
