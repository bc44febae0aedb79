import { groupBy } from './group-by.js';
import { checkPageSize, decodeCursor, encodeCursor, keyParameter, type Page, toPage } from './page.js';

/** Which page of the events of which ring is asked for. */
export interface EventsPage {
  readonly ringId: string;
  readonly after: string | undefined;
}

/** A page as a statement takes it. */
export interface AskedPage {
  /** Among the pages asked for: one ring may be asked for at two cursors. */
  readonly place: number;
  readonly ringId: string;
  readonly beforeSequence: number | bigint | null;
}

/** An event as a statement returns it. */
export interface PlacedEvent<E> {
  readonly place: number;
  readonly event: E;
}

/**
 * Pages of several rings' events by one statement, the newest event first, in the order asked. `read` returns up to
 * `first` and one more of each page; `list` names the list in its cursors.
 */
export async function eventPages<E extends { readonly sequence: number }>(
  list: string,
  pages: readonly EventsPage[],
  first: number,
  read: (asked: readonly AskedPage[], limit: number) => Promise<readonly PlacedEvent<E>[]>,
): Promise<readonly Page<E>[]> {
  checkPageSize(first);
  const scopeOf = (ringId: string) => `${list}/${ringId}`;
  const asked = pages.map(({ ringId, after }, place): AskedPage => {
    const key = after === undefined ? undefined : decodeCursor(scopeOf(ringId), after).key;
    return { place, ringId, beforeSequence: keyParameter(key) };
  });
  const byPlace = groupBy(await read(asked, first + 1), ({ place }) => place);
  return pages.map(({ ringId, after }, place) => {
    const events = (byPlace.get(place) ?? []).map(({ event }) => event);
    return toPage(events, first, after, ({ sequence }) =>
      encodeCursor(scopeOf(ringId), { runId: '', key: String(sequence), id: '' }),
    );
  });
}
