import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';

interface EnforcementRow {
  readonly key: string;
  readonly accountId: string;
  readonly at: number;
}

const readEnforcementPage = defineStatement<{ after: string; limit: number; before: number }, EnforcementRow>(
  {
    file: 'detection/read-enforcements',
    mode: 'READ',
    row: (row) => ({
      key: row.text('key'),
      accountId: row.text('accountId'),
      at: row.integer('at'),
    }),
  },
);

const PAGE = 10_000;

/** When each account was banned or suspended before a time, in epoch milliseconds. Accounts left alone are missing. */
export async function readEnforcedAt(
  graph: Graph,
  before: number,
  options: RunOptions,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const enforcedAt = new Map<string, number[]>();
  for (let after = '', full = true; full; ) {
    const rows = await graph.read(readEnforcementPage, { after, limit: PAGE, before }, options);
    for (const { accountId, at } of rows) {
      enforcedAt.set(accountId, [...(enforcedAt.get(accountId) ?? []), at]);
    }
    full = rows.length === PAGE;
    after = rows.at(-1)?.key ?? after;
  }
  return enforcedAt;
}
