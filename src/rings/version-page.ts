import { groupBy } from '../domain/group-by.js';
import { decodeCursor, encodeCursor, keyParameter, type Page, toPage } from '../domain/page.js';
import { versionIdOf } from '../domain/version-id.js';

/** Which page of which version's list is asked for. */
export interface VersionPage {
  readonly runId: string;
  readonly ringId: string;
  readonly after: string | undefined;
}

/** The same as statements take it; the run is that of the cursor where there is one. */
export interface PageOf {
  /** Among the pages asked for at once: a version may be asked for twice, at two cursors. */
  readonly place: number;
  readonly runId: string;
  readonly ringId: string;
  readonly versionId: string;
  readonly afterKey: number | bigint | null;
  readonly afterId: string | null;
}

/** A cursor is good for the same ring only, and holds on to the run that its list began with. */
export function toPageParameters(
  scope: string,
  { runId, ringId, after }: VersionPage,
  place: number,
): PageOf {
  const position = after === undefined ? undefined : decodeCursor(`${scope}/${ringId}`, after);
  const pinned = position?.runId ?? runId;
  return {
    place,
    runId: pinned,
    ringId,
    versionId: versionIdOf(pinned, ringId),
    afterKey: keyParameter(position?.key),
    afterId: position?.id ?? null,
  };
}

/** A returned row: an entry of a version's list, where it stands in it, and the page that it was asked for. */
export interface VersionRow<T> {
  readonly place: number;
  /** What the list is ordered by, as text. */
  readonly key: string;
  /** What orders entries with the same key. */
  readonly id: string;
  readonly item: T;
}

/** A page, and the version it is of: that of the cursor's run where there is a cursor. */
export type PageOfVersion<T> = Page<T> & { readonly versionId: string };

/** Cuts the rows of all pages to one page each, in the order asked. */
export function toVersionPages<T>(
  scope: string,
  asked: readonly PageOf[],
  rows: readonly VersionRow<T>[],
  first: number,
): readonly PageOfVersion<T>[] {
  const byPlace = groupBy(rows, ({ place }) => place);
  return asked.map(({ place, versionId, runId, ringId, afterId }) => {
    const cut = toPage(byPlace.get(place) ?? [], first, afterId ?? undefined, ({ key, id }) =>
      encodeCursor(`${scope}/${ringId}`, { runId, key, id }),
    );
    return { ...cut, versionId, items: cut.items.map(({ item, cursor }) => ({ item: item.item, cursor })) };
  });
}
