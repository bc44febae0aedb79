import { type Actor, authorise } from '../domain/actor.js';
import { checkPageSize } from '../domain/page.js';
import type { ChannelBits, MemberRole } from '../domain/ring.js';
import type { Volume } from '../domain/volume.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import type { Row } from '../graph/row.js';
import { defineStatement } from '../graph/statement.js';
import { volumeOf } from '../graph/volume-row.js';
import {
  type PageOf,
  type PageOfVersion,
  toPageParameters,
  toVersionPages,
  type VersionPage,
  type VersionRow,
} from './version-page.js';

export type MemberOrder = 'EXCHANGES' | 'CONFIDENCE' | 'JOINED_AT' | 'ACCOUNT_ID';

export interface RingMember {
  /** A pseudonym once the account was forgotten. */
  readonly accountId: string;
  readonly forgotten: boolean;
  readonly role: MemberRole;
  readonly joinedAt: number;
  readonly confidence: number;
  readonly posteriorBits: number;
  readonly priorBits: number;
  readonly bits: ChannelBits;
  readonly volume: Volume;
  readonly activeDays: number;
}

export interface MembersRequest {
  readonly first: number;
  readonly order: MemberOrder;
  readonly role: MemberRole | null;
  readonly minConfidence: number;
}

const page = defineStatement<
  {
    pages: readonly PageOf[];
    order: MemberOrder;
    role: MemberRole | null;
    minConfidence: number;
    limit: number;
  },
  VersionRow<RingMember>
>({
  file: 'ring/members-page',
  mode: 'READ',
  row: (row) => ({
    place: row.integer('place'),
    key: row.text('key'),
    id: row.text('accountId'),
    item: fromMemberRow(row),
  }),
});

/** A page of members of each version, in the order given. */
export async function membersPages(
  actor: Actor,
  graph: Graph,
  pages: readonly VersionPage[],
  { first, order, role, minConfidence }: MembersRequest,
  options: RunOptions = {},
): Promise<readonly PageOfVersion<RingMember>[]> {
  authorise(actor, 'READ');
  checkPageSize(first);
  const scope = `members/${order}`;
  const asked = pages.map((of, place) => toPageParameters(scope, of, place));
  const rows = await graph.read(
    page,
    { pages: asked, order, role, minConfidence, limit: first + 1 },
    options,
  );
  return toVersionPages(scope, asked, rows, first);
}

/** Reads the columns of a member. */
export function fromMemberRow(row: Row): RingMember {
  return {
    accountId: row.text('accountId'),
    forgotten: row.boolean('forgotten'),
    role: row.text('role') as MemberRole,
    joinedAt: row.integer('joinedAt'),
    confidence: row.number('confidence'),
    posteriorBits: row.number('posteriorBits'),
    priorBits: row.number('priorBits'),
    bits: {
      payment: row.number('payment'),
      network: row.number('network'),
      device: row.number('device'),
      prompt: row.number('prompt'),
    },
    volume: volumeOf(row),
    activeDays: row.integer('activeDays'),
  };
}
