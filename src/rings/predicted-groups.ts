import type { MemberRole, Reading } from '../domain/ring.js';
import type { PredictedGroup } from '../evaluation/predicted-group.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';

interface GroupRow {
  readonly versionId: string;
  readonly group: PredictedGroup;
}

const readMembers = defineStatement<{ afterVersion: string; limit: number }, GroupRow>({
  file: 'evaluation/read-members',
  mode: 'READ',
  row: (row) => {
    const roles = row.texts('roles') as readonly MemberRole[];
    const confidences = row.numbers('confidences');
    const exchanges = row.numbers('exchanges');
    return {
      versionId: row.text('versionId'),
      group: {
        groupId: row.text('ringId'),
        reading: row.text('reading') as Reading,
        confidence: row.number('confidence'),
        members: row.texts('accountIds').map((accountId, at) => {
          return { accountId, role: roles[at]!, confidence: confidences[at]!, exchanges: exchanges[at]! };
        }),
      },
    };
  },
});

const GROUPS_A_PAGE = 200;

/** Every group of the current run with all its members. */
export async function readPredictedGroups(
  graph: Graph,
  options: RunOptions,
): Promise<readonly PredictedGroup[]> {
  const groups: PredictedGroup[] = [];
  let afterVersion = '';
  for (;;) {
    const rows = await graph.read(readMembers, { afterVersion, limit: GROUPS_A_PAGE }, options);
    groups.push(...rows.map((row) => row.group));
    if (rows.length < GROUPS_A_PAGE) return groups;
    afterVersion = rows.at(-1)!.versionId;
  }
}
