import { type Actor, authorise } from '../domain/actor.js';
import { groupBy } from '../domain/group-by.js';
import type { LineageEvent, LineageKind, Restatement, RestatementReason } from '../domain/lineage.js';
import {
  checkPageSize,
  decodeCursor,
  encodeCursor,
  keyParameter,
  type Page,
  toPage,
} from '../domain/page.js';
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

/** Which page of which ring's lineage is asked for. */
export interface LineagePage {
  readonly ringId: string;
  readonly after: string | undefined;
}

interface Asked {
  /** Among the pages asked for: one ring may be asked for at two cursors. */
  readonly place: number;
  readonly ringId: string;
  readonly beforeSequence: number | bigint | null;
}
interface PlacedEvent {
  readonly place: number;
  readonly event: ToldEvent;
}

const page = defineStatement<{ pages: readonly Asked[]; runId: string; limit: number }, PlacedEvent>({
  file: 'ring/lineage-page',
  mode: 'READ',
  row: (row) => ({ place: row.integer('place'), event: fromEventRow(row) }),
});
const count = defineStatement<{ ringIds: readonly string[]; runId: string }, readonly [string, number]>({
  file: 'ring/count-lineage',
  mode: 'READ',
  row: (row) => [row.text('ringId'), row.integer('total')],
});

const scopeOf = (ringId: string) => `lineage/${ringId}`;

/** A page of each lineage, the newest event first, as the run `runId` knew it; in the order asked. */
export async function lineagePages(
  actor: Actor,
  graph: Graph,
  pages: readonly LineagePage[],
  { first, runId }: { readonly first: number; readonly runId: string },
  options: RunOptions = {},
): Promise<readonly Page<ToldEvent>[]> {
  authorise(actor, 'READ');
  checkPageSize(first);
  const asked = pages.map(({ ringId, after }, place): Asked => {
    const key = after === undefined ? undefined : decodeCursor(scopeOf(ringId), after).key;
    return { place, ringId, beforeSequence: keyParameter(key) };
  });
  const rows = await graph.read(page, { pages: asked, runId, limit: first + 1 }, options);
  const byPlace = groupBy(rows, ({ place }) => place);
  return pages.map(({ ringId, after }, place) => {
    const events = (byPlace.get(place) ?? []).map(({ event }) => event);
    return toPage(events, first, after, ({ sequence }) =>
      encodeCursor(scopeOf(ringId), { runId: '', key: String(sequence), id: '' }),
    );
  });
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
