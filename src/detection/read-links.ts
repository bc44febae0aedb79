import { episodesOf } from '../domain/detection/episodes.js';
import { buildLinkGraph, type IdentifierLinks, type LinkGraph } from '../domain/detection/link-graph.js';
import type { IdentifierKind } from '../domain/identifier-kind.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';

/** What an account says of itself. */
export interface Declaration {
  /** Epoch milliseconds. */
  readonly createdAt: number | undefined;
  readonly organization: string | undefined;
  readonly emailDomain: string | undefined;
}

export interface ReadGraph {
  readonly links: LinkGraph;
  readonly declarations: ReadonlyMap<string, Declaration>;
}

export interface ReadOptions extends RunOptions {
  /** Links for which it is false are not looked at: to ask what would be found without them. */
  readonly keepsLink?: (identifier: IdentifierLinks, accountId: string) => boolean;
}

interface AccountRow extends Declaration {
  readonly accountId: string;
  readonly known: boolean;
}

const readAccountPage = defineStatement<{ after: string; limit: number; before: number }, AccountRow>({
  file: 'detection/read-accounts',
  mode: 'READ',
  row: (row) => ({
    accountId: row.text('accountId'),
    known: row.boolean('known'),
    createdAt: row.optionalInteger('createdAt'),
    organization: row.optionalText('organization'),
    emailDomain: row.optionalText('emailDomain'),
  }),
});
const readIdentifierPage = defineStatement<{ after: string; limit: number; before: number }, IdentifierLinks>(
  {
    file: 'detection/read-identifiers',
    mode: 'READ',
    row: (row) => {
      const firstAt = row.integers('firstAt');
      const lastAt = row.integers('lastAt');
      return {
        key: row.text('key'),
        kind: row.text('kind') as IdentifierKind,
        links: row
          .texts('accountIds')
          .map((accountId, at) => ({ accountId, firstAt: firstAt[at]!, lastAt: lastAt[at]! })),
      };
    },
  },
);

const ACCOUNTS_A_PAGE = 20_000;
const IDENTIFIERS_A_PAGE = 10_000;

/** Reads every account and link known before a time (epoch milliseconds). */
export async function readLinks(graph: Graph, before: number, options: ReadOptions): Promise<ReadGraph> {
  const { keepsLink = () => true } = options;
  const declarations = new Map<string, Declaration>();
  const accountIds: string[] = [];
  for await (const row of pages<AccountRow>(
    ACCOUNTS_A_PAGE,
    (row) => row.accountId,
    (after, limit) => graph.read(readAccountPage, { after, limit, before }, options),
  )) {
    if (!row.known) continue;
    accountIds.push(row.accountId);
    declarations.set(row.accountId, row);
  }
  const identifiers: IdentifierLinks[] = [];
  for await (const identifier of pages<IdentifierLinks>(
    IDENTIFIERS_A_PAGE,
    (row) => row.key,
    (after, limit) => graph.read(readIdentifierPage, { after, limit, before }, options),
  )) {
    const known = {
      ...identifier,
      links: identifier.links.filter(
        ({ accountId }) => declarations.has(accountId) && keepsLink(identifier, accountId),
      ),
    };
    for (const episode of episodesOf(known)) if (episode.links.length > 1) identifiers.push(episode);
  }
  return { links: buildLinkGraph(accountIds, identifiers), declarations };
}

async function* pages<R>(
  limit: number,
  keyOf: (row: R) => string,
  read: (after: string, limit: number) => Promise<readonly R[]>,
): AsyncIterable<R> {
  let after = '';
  for (;;) {
    const rows = await read(after, limit);
    yield* rows;
    if (rows.length < limit) return;
    after = keyOf(rows.at(-1)!);
  }
}
