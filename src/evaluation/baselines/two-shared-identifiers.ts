import { disjointSets } from './disjoint-sets.js';
import { MINIMUM_GROUP_ACCOUNTS, type SharedValueEdge } from './shared-value-edge.js';
import { type SharingPair, sharingPairs } from './sharing-pairs.js';

/** The degree up to which this rule trusts a value. */
const TRUSTED_DEGREE = 10;

/**
 * Pairs of accounts that share at least two values which few accounts hold: the rule of the published
 * person-to-person payment examples for Neo4j, reduced to identifiers.
 */
export function* pairsSharingTwo(
  edges: readonly SharedValueEdge[],
  maximumDegree = TRUSTED_DEGREE,
): Generator<SharingPair> {
  for (const pair of sharingPairs(edges, maximumDegree)) {
    const trusted = pair.shared.filter(({ degree }) => degree <= maximumDegree);
    if (trusted.length >= 2) yield pair;
  }
}

/** The groups that such pairs form when they are chained. */
export function twoSharedIdentifiers(
  edges: readonly SharedValueEdge[],
  maximumDegree = TRUSTED_DEGREE,
  minimumAccounts = MINIMUM_GROUP_ACCOUNTS,
): readonly (readonly number[])[] {
  const sets = disjointSets();
  for (const { first, second } of pairsSharingTwo(edges, maximumDegree)) sets.join(first, second);
  return sets.groups(minimumAccounts);
}
