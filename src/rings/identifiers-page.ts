import { type Actor, authorise } from '../domain/actor.js';
import type { IdentifierKind } from '../domain/identifier-kind.js';
import { checkPageSize } from '../domain/page.js';
import type { SetAsideReason } from '../domain/ring.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import type { Row } from '../graph/row.js';
import { defineStatement } from '../graph/statement.js';
import {
  type PageOf,
  type PageOfVersion,
  toPageParameters,
  toVersionPages,
  type VersionPage,
  type VersionRow,
} from './version-page.js';

export interface RingIdentifier {
  /** `kind|value`. */
  readonly key: string;
  readonly degree: number;
  readonly accountsInRing: number;
  readonly bits: number;
  readonly setAside: SetAsideReason | undefined;
}

export interface IdentifiersRequest {
  readonly first: number;
  readonly kind: IdentifierKind | null;
}

const SCOPE = 'ring-identifiers';
const page = defineStatement<
  { pages: readonly PageOf[]; kind: IdentifierKind | null; limit: number },
  VersionRow<RingIdentifier>
>({
  file: 'ring/identifiers-page',
  mode: 'READ',
  row: (row) => ({
    place: row.integer('place'),
    key: row.text('rank'),
    id: row.text('key'),
    item: fromBindingRow(row),
  }),
});

/** A page of the identifiers of each version, strongest first, in the order given. */
export async function identifiersPages(
  actor: Actor,
  graph: Graph,
  pages: readonly VersionPage[],
  { first, kind }: IdentifiersRequest,
  options: RunOptions = {},
): Promise<readonly PageOfVersion<RingIdentifier>[]> {
  authorise(actor, 'READ');
  checkPageSize(first);
  const asked = pages.map((of, place) => toPageParameters(SCOPE, of, place));
  const rows = await graph.read(page, { pages: asked, kind, limit: first + 1 }, options);
  return toVersionPages(SCOPE, asked, rows, first);
}

/** Reads the columns of a binding. */
export function fromBindingRow(row: Row): RingIdentifier {
  return {
    key: row.text('key'),
    degree: row.integer('degree'),
    accountsInRing: row.integer('accountsInRing'),
    bits: row.number('bits'),
    setAside: row.optionalText('setAside') as SetAsideReason | undefined,
  };
}
