import { type Actor, authorise } from '../domain/actor.js';
import { groupBy } from '../domain/group-by.js';
import type { IdentifierKind } from '../domain/identifier-kind.js';
import { checkPageSize, decodeCursor, encodeCursor, type Page, toPage } from '../domain/page.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import type { Row } from '../graph/row.js';
import { defineStatement } from '../graph/statement.js';

/** An identifier that an account showed. */
export interface AccountLink {
  readonly accountId: string;
  /** `kind|value`. */
  readonly key: string;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly exchanges: number;
  readonly days: number;
}

/** Which page of whose links: of an account by its id, of an identifier by its key. */
export interface LinkPage {
  readonly ownerId: string;
  readonly after: string | undefined;
}

/** `place`: among the pages asked for at once, since one owner may be asked for twice, at two cursors. */
type PageParameters = readonly {
  readonly place: number;
  readonly ownerId: string;
  readonly afterId: string | null;
}[];
type LinkRow = { readonly place: number; readonly link: AccountLink };

const linkRow = (row: Row): LinkRow => ({
  place: row.integer('place'),
  link: {
    accountId: row.text('accountId'),
    key: row.text('key'),
    firstAt: row.integer('firstAt'),
    lastAt: row.integer('lastAt'),
    exchanges: row.integer('exchanges'),
    days: row.integer('days'),
  },
});
const linksPage = defineStatement<
  { pages: PageParameters; kind: IdentifierKind | null; limit: number },
  LinkRow
>({ file: 'account/links-page', mode: 'READ', row: linkRow });
const accountsPage = defineStatement<{ pages: PageParameters; limit: number }, LinkRow>({
  file: 'identifier/accounts-page',
  mode: 'READ',
  row: linkRow,
});
const countLinksStatement = defineStatement<
  { ownerIds: readonly string[]; kind: IdentifierKind | null },
  readonly [string, number]
>({
  file: 'account/count-links',
  mode: 'READ',
  row: (row) => [row.text('ownerId'), row.integer('total')],
});

/** A page of the links of each account, by identifier key, in the order given. */
export async function accountLinkPages(
  actor: Actor,
  graph: Graph,
  pages: readonly LinkPage[],
  { first, kind }: { readonly first: number; readonly kind: IdentifierKind | null },
  options: RunOptions = {},
): Promise<readonly Page<AccountLink>[]> {
  authorise(actor, 'READ');
  checkPageSize(first);
  const asked = toParameters(pages);
  const rows = await graph.read(linksPage, { pages: asked, kind, limit: first + 1 }, options);
  return toLinkPages(pages, rows, first, ({ key }) => key);
}

/** A page of the accounts that showed each identifier, by account id, in the order given. */
export async function identifierAccountPages(
  actor: Actor,
  graph: Graph,
  pages: readonly LinkPage[],
  { first }: { readonly first: number },
  options: RunOptions = {},
): Promise<readonly Page<AccountLink>[]> {
  authorise(actor, 'READ');
  checkPageSize(first);
  const rows = await graph.read(accountsPage, { pages: toParameters(pages), limit: first + 1 }, options);
  return toLinkPages(pages, rows, first, ({ accountId }) => accountId);
}

/** Links of a kind, by account. */
export async function countLinks(
  actor: Actor,
  graph: Graph,
  accountIds: readonly string[],
  kind: IdentifierKind | null,
  options: RunOptions = {},
): Promise<ReadonlyMap<string, number>> {
  authorise(actor, 'READ');
  return new Map(await graph.read(countLinksStatement, { ownerIds: accountIds, kind }, options));
}

const scopeOf = (ownerId: string) => `links/${ownerId}`;

function toParameters(pages: readonly LinkPage[]): PageParameters {
  return pages.map(({ ownerId, after }, place) => ({
    place,
    ownerId,
    afterId: after === undefined ? null : decodeCursor(scopeOf(ownerId), after).id,
  }));
}

function toLinkPages(
  pages: readonly LinkPage[],
  rows: readonly LinkRow[],
  first: number,
  idOf: (link: AccountLink) => string,
): readonly Page<AccountLink>[] {
  const byPlace = groupBy(rows, ({ place }) => place);
  return pages.map(({ ownerId, after }, place) => {
    const links = (byPlace.get(place) ?? []).map(({ link }) => link);
    return toPage(links, first, after, (link) =>
      encodeCursor(scopeOf(ownerId), { runId: '', key: '', id: idOf(link) }),
    );
  });
}
