import { type Actor, authorise } from '../domain/actor.js';
import type { Count } from '../domain/count.js';
import type { MemberRole } from '../domain/ring.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';

/** A member as a row of a list for other tools. */
export interface MemberRow {
  readonly accountId: string;
  readonly role: MemberRole;
  readonly confidence: number;
  readonly joinedAt: number;
  readonly exchanges: Count;
}

const members = defineStatement<{ versionId: string; after: string; limit: number }, MemberRow>({
  file: 'export/members',
  mode: 'READ',
  row: (row) => ({
    accountId: row.text('accountId'),
    role: row.text('role') as MemberRole,
    confidence: row.number('confidence'),
    joinedAt: row.integer('joinedAt'),
    exchanges: row.count('exchanges'),
  }),
});
/** A page looks at all members of the ring, so that few large ones are cheaper than many small ones. */
const PAGE_ROWS = 10_000;

/** Every member that a version names, by account id. */
export async function* allMembers(
  actor: Actor,
  graph: Graph,
  versionId: string,
  options: RunOptions = {},
): AsyncGenerator<MemberRow> {
  authorise(actor, 'READ');
  for (let after = ''; ; ) {
    const page = await graph.read(members, { versionId, after, limit: PAGE_ROWS }, options);
    yield* page;
    if (page.length < PAGE_ROWS) return;
    after = page.at(-1)!.accountId;
  }
}
