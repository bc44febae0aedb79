import { type Actor, authorise } from '../domain/actor.js';
import { type DayRange, dayBounds } from '../domain/day-range.js';
import type { IdentifierKind } from '../domain/identifier-kind.js';
import type { MemberRole } from '../domain/ring.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import type { Row } from '../graph/row.js';
import { defineStatement } from '../graph/statement.js';

type Totals = ReadonlyMap<string, number>;
const total = (row: Row): readonly [string, number] => [row.text('versionId'), row.integer('total')];

const members = defineStatement<
  { versionIds: readonly string[]; role: MemberRole | null; minConfidence: number },
  readonly [string, number]
>({ file: 'ring/count-members', mode: 'READ', row: total });
const identifiers = defineStatement<
  { versionIds: readonly string[]; kind: IdentifierKind | null },
  readonly [string, number]
>({ file: 'ring/count-identifiers', mode: 'READ', row: total });
const active = defineStatement<
  { versionIds: readonly string[]; from: number; to: number },
  readonly [string, number]
>({ file: 'ring/active-members', mode: 'READ', row: total });

/** Members that the filter lets through, by version; versions that name no member are missing. */
export async function countMembers(
  actor: Actor,
  graph: Graph,
  versionIds: readonly string[],
  filter: { readonly role: MemberRole | null; readonly minConfidence: number },
  options: RunOptions = {},
): Promise<Totals> {
  authorise(actor, 'READ');
  return new Map(await graph.read(members, { versionIds, ...filter }, options));
}

/** Identifiers of a kind, by version. */
export async function countIdentifiers(
  actor: Actor,
  graph: Graph,
  versionIds: readonly string[],
  kind: IdentifierKind | null,
  options: RunOptions = {},
): Promise<Totals> {
  authorise(actor, 'READ');
  return new Map(await graph.read(identifiers, { versionIds, kind }, options));
}

/** Members with an exchange in the range, by version. */
export async function countActiveMembers(
  actor: Actor,
  graph: Graph,
  versionIds: readonly string[],
  range: DayRange,
  options: RunOptions = {},
): Promise<Totals> {
  authorise(actor, 'READ');
  return new Map(await graph.read(active, { versionIds, ...dayBounds(range) }, options));
}
