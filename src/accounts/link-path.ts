import { type Actor, authorise } from '../domain/actor.js';
import { Failure } from '../domain/failure.js';
import { holdValues } from '../domain/link-path/held-values.js';
import { type LinkPath, linkPaths } from '../domain/link-path/link-paths.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement, type Parameters } from '../graph/statement.js';
import { LINK_PATH_BOUNDS, type PathCut, walkBetween } from './walk-between.js';

export interface LinkPathsAnswer {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
  readonly paths: readonly LinkPath[];
  /** Keys of values that both showed and that are not walked through; at most 20 of `popularCount`. */
  readonly popularShared: readonly string[];
  readonly popularCount: number;
  /** Popular values of either account, shared or not. */
  readonly notWalked: number;
  /** Accounts that the bits are reckoned among. */
  readonly accounts: number;
  readonly cuts: readonly PathCut[];
}

const sharedPopular = defineStatement<
  { from: string; to: string; mostHolders: number; limit: number },
  { readonly keys: readonly string[]; readonly total: number }
>({
  file: 'account/shared-popular',
  mode: 'READ',
  row: (row) => ({ keys: row.texts('keys'), total: row.integer('total') }),
});
const countAccounts = defineStatement<Parameters, number>({
  file: 'account/count',
  mode: 'READ',
  row: (row) => row.integer('total'),
});

/**
 * Why two accounts are linked: up to five paths over accounts that share values which few accounts showed.
 * `undefined` when an account does not exist. Throws `BAD_REQUEST` for a pair that is none or too long a path.
 */
export async function linkPathsBetween(
  actor: Actor,
  graph: Graph,
  { from, to, maxHops }: { readonly from: string; readonly to: string; readonly maxHops: number },
  options: RunOptions = {},
): Promise<LinkPathsAnswer | undefined> {
  authorise(actor, 'READ');
  if (from === to) throw new Failure('BAD_REQUEST', 'Give two different accounts');
  if (maxHops < 1 || maxHops > LINK_PATH_BOUNDS.hops) {
    throw new Failure('BAD_REQUEST', `maxHops must be from 1 to ${LINK_PATH_BOUNDS.hops}`);
  }
  const walk = await walkBetween(actor, graph, from, to, maxHops, options);
  if (!walk) return undefined;
  const { mostHolders, popular: limit, paths: most } = LINK_PATH_BOUNDS;
  const [[accounts = 0], [popular]] = await Promise.all([
    graph.read(countAccounts, {}, options),
    graph.read(sharedPopular, { from, to, mostHolders, limit }, options),
  ]);
  const { paths, found } = linkPaths(holdValues(walk.identifiers), { from, to, maxHops, accounts, most });
  const beyond: readonly PathCut[] =
    found > paths.length ? [{ reason: 'PATHS', limit: most, cut: found - paths.length }] : [];
  return {
    from,
    to,
    maxHops,
    paths,
    popularShared: popular?.keys ?? [],
    popularCount: popular?.total ?? 0,
    notWalked: walk.popular,
    accounts,
    cuts: [...walk.cuts, ...beyond],
  };
}
