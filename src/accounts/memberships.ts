import { type Actor, authorise } from '../domain/actor.js';
import { groupBy } from '../domain/group-by.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';
import { fromMemberRow, type RingMember } from '../rings/members-page.js';

export interface Membership {
  readonly versionId: string;
  readonly member: RingMember;
}

const memberships = defineStatement<{ accountIds: readonly string[]; runId: string }, Membership>({
  file: 'account/memberships',
  mode: 'READ',
  row: (row) => ({ versionId: row.text('versionId'), member: fromMemberRow(row) }),
});

/** The groups of a run that name an account as a member, by account. */
export async function membershipsOf(
  actor: Actor,
  graph: Graph,
  accountIds: readonly string[],
  runId: string,
  options: RunOptions = {},
): Promise<ReadonlyMap<string, readonly Membership[]>> {
  authorise(actor, 'READ');
  const rows = await graph.read(memberships, { accountIds, runId }, options);
  return groupBy(rows, ({ member }) => member.accountId);
}
