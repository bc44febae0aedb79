import { type Actor, authorise } from '../domain/actor.js';
import type { CaseEvent } from '../domain/case-event.js';
import { type AskedPage, type EventsPage, eventPages, type PlacedEvent } from '../domain/event-pages.js';
import type { Page } from '../domain/page.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';
import { fromEventRow } from './event-row.js';

const page = defineStatement<{ pages: readonly AskedPage[]; limit: number }, PlacedEvent<CaseEvent>>({
  file: 'case/events-page',
  mode: 'READ',
  row: (row) => ({ place: row.integer('place'), event: fromEventRow(row) }),
});

/** A page of what happened to each case, the newest first, in the order asked. */
export async function caseEventPages(
  actor: Actor,
  graph: Graph,
  pages: readonly EventsPage[],
  first: number,
  options: RunOptions = {},
): Promise<readonly Page<CaseEvent>[]> {
  authorise(actor, 'READ');
  return eventPages('case-events', pages, first, (asked, limit) =>
    graph.read(page, { pages: asked, limit }, options),
  );
}
