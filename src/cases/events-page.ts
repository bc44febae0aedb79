import { type Actor, authorise } from '../domain/actor.js';
import type { CaseEvent } from '../domain/case-event.js';
import { groupBy } from '../domain/group-by.js';
import {
  checkPageSize,
  decodeCursor,
  encodeCursor,
  keyParameter,
  type Page,
  toPage,
} from '../domain/page.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';
import { fromEventRow } from './event-row.js';

/** Which page of which ring's case is asked for. */
export interface CaseEventsPage {
  readonly ringId: string;
  readonly after: string | undefined;
}

interface Asked {
  /** Among the pages asked for: one case may be asked for at two cursors. */
  readonly place: number;
  readonly ringId: string;
  readonly beforeSequence: number | bigint | null;
}

const page = defineStatement<
  { pages: readonly Asked[]; limit: number },
  { readonly place: number; readonly event: CaseEvent }
>({
  file: 'case/events-page',
  mode: 'READ',
  row: (row) => ({ place: row.integer('place'), event: fromEventRow(row) }),
});

const scopeOf = (ringId: string) => `case-events/${ringId}`;

/** A page of what happened to each case, the newest first, in the order asked. */
export async function caseEventPages(
  actor: Actor,
  graph: Graph,
  pages: readonly CaseEventsPage[],
  first: number,
  options: RunOptions = {},
): Promise<readonly Page<CaseEvent>[]> {
  authorise(actor, 'READ');
  checkPageSize(first);
  const asked = pages.map(({ ringId, after }, place): Asked => {
    const key = after === undefined ? undefined : decodeCursor(scopeOf(ringId), after).key;
    return { place, ringId, beforeSequence: keyParameter(key) };
  });
  const rows = await graph.read(page, { pages: asked, limit: first + 1 }, options);
  const byPlace = groupBy(rows, ({ place }) => place);
  return pages.map(({ ringId, after }, place) => {
    const events = (byPlace.get(place) ?? []).map(({ event }) => event);
    return toPage(events, first, after, ({ sequence }) =>
      encodeCursor(scopeOf(ringId), { runId: '', key: String(sequence), id: '' }),
    );
  });
}
