import type { Actor } from '../domain/actor.js';
import { authorise } from '../domain/actor.js';
import { keyParts } from '../domain/canonical-identifier.js';
import type { IdentifierLinks } from '../domain/detection/link-graph.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';

/** The identifiers of an account through which one may walk to others. */
export interface WalkableLinks {
  readonly accountId: string;
  /** Those that fewest accounts showed first; at most as many as asked for. */
  readonly keys: readonly string[];
  /** How many there are. */
  readonly walkable: number;
  /** How many are left out because too many accounts showed them. */
  readonly popular: number;
}

const walkable = defineStatement<
  { accountIds: readonly string[]; mostHolders: number; limit: number },
  WalkableLinks
>({
  file: 'account/walkable-links',
  mode: 'READ',
  row: (row) => ({
    accountId: row.text('accountId'),
    keys: row.texts('keys'),
    walkable: row.integer('walkable'),
    popular: row.integer('popular'),
  }),
});
const holders = defineStatement<{ keys: readonly string[] }, IdentifierLinks>({
  file: 'identifier/holders',
  mode: 'READ',
  row: (row) => {
    const firstAts = row.integers('firstAts');
    const lastAts = row.integers('lastAts');
    const key = row.text('key');
    return {
      key,
      kind: keyParts(key).kind,
      links: row.texts('accountIds').map((accountId, place) => ({
        accountId,
        firstAt: firstAts[place]!,
        lastAt: lastAts[place]!,
      })),
    };
  },
});

/** The identifiers of accounts that others showed too, at most `mostHolders` in all; accounts that do not exist are missing. */
export async function walkableLinks(
  actor: Actor,
  graph: Graph,
  accountIds: readonly string[],
  bounds: { readonly mostHolders: number; readonly limit: number },
  options: RunOptions = {},
): Promise<readonly WalkableLinks[]> {
  authorise(actor, 'READ');
  return graph.read(walkable, { accountIds, ...bounds }, options);
}

/** Identifiers with all accounts that showed them. Ask only for ones that few accounts showed. */
export async function identifierHolders(
  actor: Actor,
  graph: Graph,
  keys: readonly string[],
  options: RunOptions = {},
): Promise<readonly IdentifierLinks[]> {
  authorise(actor, 'READ');
  return graph.read(holders, { keys }, options);
}
