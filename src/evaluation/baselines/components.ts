import { disjointSets } from './disjoint-sets.js';
import { accountsByValue, MINIMUM_GROUP_ACCOUNTS, type SharedValueEdge } from './shared-value-edge.js';

/** A usual cut: a value that more accounts hold is taken for public, such as an egress of a carrier. */
const USUAL_DEGREE_CAP = 25;

/**
 * Connected components of accounts that share any value. The naive rule: one popular value joins strangers, and
 * nearly everybody ends up in one component.
 */
export function connectedComponents(
  edges: readonly SharedValueEdge[],
  minimumAccounts = MINIMUM_GROUP_ACCOUNTS,
): readonly (readonly number[])[] {
  return cappedComponents(edges, Number.POSITIVE_INFINITY, minimumAccounts);
}

/** Connected components after values of a degree above the cap were dropped: the first repair everybody tries. */
export function cappedComponents(
  edges: readonly SharedValueEdge[],
  maximumDegree = USUAL_DEGREE_CAP,
  minimumAccounts = MINIMUM_GROUP_ACCOUNTS,
): readonly (readonly number[])[] {
  const sets = disjointSets();
  for (const holders of accountsByValue(edges).values()) {
    if (holders.size > maximumDegree) continue;
    const [first, ...others] = holders;
    for (const other of others) sets.join(first!, other);
  }
  return sets.groups(minimumAccounts);
}
