import { type Actor, authorise } from '../domain/actor.js';
import { type Case, untouchedCase } from '../domain/case.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';
import { casesByRing } from './case-statements.js';

const mergedInto = defineStatement<
  { ringIds: readonly string[]; limit: number },
  readonly [string, readonly string[]]
>({
  file: 'case/merged-into',
  mode: 'READ',
  row: (row) => [row.text('ringId'), row.texts('mergedRingIds')],
});

/** A ring that took up more was taken for one that others are held against: nobody reads them one by one. */
const SHOWN_MERGED = 100;

/** The case of each ring, in the order given. One that nobody worked on is open. */
export async function casesOf(
  actor: Actor,
  graph: Graph,
  ringIds: readonly string[],
  options: RunOptions = {},
): Promise<readonly Case[]> {
  authorise(actor, 'READ');
  const kept = await graph.read(casesByRing, { ringIds }, options);
  const byRing = new Map(kept.map((of) => [of.ringId, of]));
  return ringIds.map((ringId) => byRing.get(ringId) ?? untouchedCase(ringId));
}

/** The rings with a case that became part of each ring, by id. */
export async function mergedRings(
  actor: Actor,
  graph: Graph,
  ringIds: readonly string[],
  options: RunOptions = {},
): Promise<ReadonlyMap<string, readonly string[]>> {
  authorise(actor, 'READ');
  return new Map(await graph.read(mergedInto, { ringIds, limit: SHOWN_MERGED }, options));
}
