import type { Declaration } from './read-links.js';

/**
 * The largest share of the accounts that name the same organisation. An e-mail domain is not asked: a provider's
 * domain is everybody's, and which domains are providers' is not known here.
 */
export function declaredTogether(
  accountIds: readonly string[],
  declarations: ReadonlyMap<string, Declaration>,
): number {
  const organizations = new Map<string, number>();
  for (const accountId of accountIds) {
    const organization = declarations.get(accountId)?.organization;
    if (organization) organizations.set(organization, (organizations.get(organization) ?? 0) + 1);
  }
  return Math.max(0, ...organizations.values()) / accountIds.length;
}
