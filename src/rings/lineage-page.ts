import { type Actor, authorise } from '../domain/actor.js';
import { type AskedPage, type EventsPage, eventPages, type PlacedEvent } from '../domain/event-pages.js';
import type { LineageEvent, LineageKind, Restatement, RestatementReason } from '../domain/lineage.js';
import type { Page } from '../domain/page.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import type { Row } from '../graph/row.js';
import { defineStatement } from '../graph/statement.js';

/** An event with the run that told it. */
export interface ToldEvent extends LineageEvent {
  readonly runId: string;
  readonly sequence: number;
  /** Epoch milliseconds: when the run began. */
  readonly at: number;
  /** When its exchanges went down in this run. */
  readonly restatement: Restatement | undefined;
}

const page = defineStatement<
  { pages: readonly AskedPage[]; runId: string; limit: number },
  PlacedEvent<ToldEvent>
>({
  file: 'ring/lineage-page',
  mode: 'READ',
  row: (row) => ({ place: row.integer('place'), event: fromEventRow(row) }),
});
const count = defineStatement<{ ringIds: readonly string[]; runId: string }, readonly [string, number]>({
  file: 'ring/count-lineage',
  mode: 'READ',
  row: (row) => [row.text('ringId'), row.integer('total')],
});

/** A page of each lineage, the newest event first, as the run `runId` knew it; in the order asked. */
export async function lineagePages(
  actor: Actor,
  graph: Graph,
  pages: readonly EventsPage[],
  { first, runId }: { readonly first: number; readonly runId: string },
  options: RunOptions = {},
): Promise<readonly Page<ToldEvent>[]> {
  authorise(actor, 'READ');
  return eventPages('lineage', pages, first, (asked, limit) =>
    graph.read(page, { pages: asked, runId, limit }, options),
  );
}

/** How many events each ring's lineage has, as the run `runId` knew it. */
export async function countLineage(
  actor: Actor,
  graph: Graph,
  ringIds: readonly string[],
  runId: string,
  options: RunOptions = {},
): Promise<ReadonlyMap<string, number>> {
  authorise(actor, 'READ');
  return new Map(await graph.read(count, { ringIds, runId }, options));
}

function fromEventRow(row: Row): ToldEvent {
  return {
    ringId: row.text('ringId'),
    runId: row.text('runId'),
    sequence: row.integer('sequence'),
    at: row.integer('at'),
    kind: row.text('kind') as LineageKind,
    accountsBefore: row.integer('accountsBefore'),
    accountsAfter: row.integer('accountsAfter'),
    otherRingId: row.optionalText('otherRingId'),
    restatement: restatementOf(row),
  };
}

function restatementOf(row: Row): Restatement | undefined {
  const reason = row.optionalText('restatedBy');
  if (reason === undefined) return undefined;
  return {
    reason: reason as RestatementReason,
    exchangesBefore: row.count('exchangesBefore'),
    exchangesAfter: row.count('exchangesAfter'),
    accountsLeft: row.integer('accountsLeft'),
  };
}
